/**
 * The people who are invited for job openings. A {@link org.miyar.recruiting.Candidate} is one person invited, mostly for a {@link
 * org.miyar.requisition.Requisition}. How far a candidate is, is what their sitting says; nothing here knows a score. Start reading at
 * {@link org.miyar.recruiting.Inviting}.
 */
@NullMarked
package org.miyar.recruiting;

import org.jspecify.annotations.NullMarked;
