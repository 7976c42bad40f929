/** Tables that spreadsheets open as they are meant, written row by row and never held. */
@NullMarked
package org.miyar.platform.table;

import org.jspecify.annotations.NullMarked;
