/**
 * From a job opening to the people who are invited for it. A {@link org.miyar.recruiting.Requisition} is an opening with the target
 * profile it is read against; a {@link org.miyar.recruiting.Candidate} is one person invited for it. How far a candidate is, is
 * what their sitting says; nothing here knows a score. Start reading at {@link org.miyar.recruiting.Inviting}.
 */
@NullMarked
package org.miyar.recruiting;

import org.jspecify.annotations.NullMarked;
