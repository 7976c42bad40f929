/**
 * What people are asked: instruments in immutable published versions, the competencies their scales stand for, the interview guide
 * and the notice. All of it is data, read from {@code db/seed} at the start and refused whole when it is broken. Start at {@link
 * org.miyar.instrument.Instruments} and {@link org.miyar.instrument.InstrumentVersion}; {@link
 * org.miyar.instrument.SeedLoader} brings the data in.
 */
@NullMarked
package org.miyar.instrument;

import org.jspecify.annotations.NullMarked;
