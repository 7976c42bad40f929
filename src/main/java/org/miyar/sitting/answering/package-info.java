/**
 * How answers reach the disk: each is acknowledged after its commit, the later sequence of an item stands, and none slips in behind a
 * submission. {@link org.miyar.sitting.answering.Answers} is the way in, {@link org.miyar.sitting.answering.AnswerWriter} commits those
 * of many people together, and the whole promise rests on the conditional statements of {@link
 * org.miyar.sitting.answering.AnswerStore}.
 */
@NullMarked
package org.miyar.sitting.answering;

import org.jspecify.annotations.NullMarked;
