/** Miyar, one process that selects, trains, measures and rewards people who serve customers. Starts in {@link org.miyar.Main}. */
@NullMarked
package org.miyar;

import org.jspecify.annotations.NullMarked;
