/**
 * The few value types that all features share. Anything that only one feature needs belongs to that feature. Start with {@link
 * org.miyar.kernel.Language} and {@link org.miyar.kernel.LocalizedText}.
 */
@NullMarked
package org.miyar.kernel;

import org.jspecify.annotations.NullMarked;
