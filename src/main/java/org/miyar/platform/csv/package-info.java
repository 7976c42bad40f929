/** Tables that spreadsheets open as they are meant. */
@NullMarked
package org.miyar.platform.csv;

import org.jspecify.annotations.NullMarked;
