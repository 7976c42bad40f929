/**
 * Psychometrics: numbers in, numbers out; no database, clock or randomness. One person: a {@link org.miyar.scoring.ScoringKey}
 * and a {@link org.miyar.scoring.Norm} make a {@link org.miyar.scoring.ScaleScore}, a
 * {@link org.miyar.scoring.Protocol} makes {@link org.miyar.scoring.ResponseQuality}, and a target profile makes a
 * {@link org.miyar.scoring.Fit}. Many people: {@link org.miyar.scoring.Reliability}, {@link org.miyar.scoring.OneFactor},
 * {@link org.miyar.scoring.Association} and their neighbours study an instrument. Start reading at ScoringKey.
 *
 * <p>Everywhere a value that the numbers do not determine (no variance, too few people, everything missing) is an empty
 * optional in one person's results and {@link Double#NaN} in statistics of many; an argument that could only come from a
 * mistake in the program is refused with {@link IllegalArgumentException}. Sums run in the documented order and elementary
 * functions are strict, so that the same input gives the same digits. A result stores
 * {@link org.miyar.scoring.AlgorithmVersion#CURRENT}.
 */
@NullMarked
package org.miyar.scoring;

import org.jspecify.annotations.NullMarked;
