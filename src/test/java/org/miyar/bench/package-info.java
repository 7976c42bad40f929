/**
 * Measurements, run by {@code ./miyar bench NAME}, never as a timed test. {@link org.miyar.bench.Bench} is the way in; every
 * bench is one class, starts the program as a process of its own, and prints each figure beside the ceiling that the same run
 * reached without Miyar. The load generator shares the cores with what it measures, so it speaks HTTP by hand ({@link
 * org.miyar.bench.HttpLine}).
 */
@NullMarked
package org.miyar.bench;

import org.jspecify.annotations.NullMarked;
