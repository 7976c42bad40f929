/**
 * The people who are invited for job openings. A {@link org.miyar.recruiting.Candidate} is one person invited, mostly for a {@link
 * org.miyar.requisition.Requisition}. How far they are with the assessment is what their sitting says; in which stage of the opening they
 * are is what people decided ({@link org.miyar.recruiting.Pipeline}); what they scored narrows and orders lists ({@link
 * org.miyar.recruiting.Listing}) and moves nobody. Start reading at {@link org.miyar.recruiting.Inviting}.
 */
@NullMarked
package org.miyar.recruiting;

import org.jspecify.annotations.NullMarked;
