/** Slowing down whoever tries too often. */
@NullMarked
package org.miyar.platform.throttle;

import org.jspecify.annotations.NullMarked;
