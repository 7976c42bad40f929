/** Codes that a phone's camera reads. */
@NullMarked
package org.miyar.platform.qr;

import org.jspecify.annotations.NullMarked;
