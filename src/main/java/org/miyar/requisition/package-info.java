/**
 * Job openings: what is advertised and what the job asks for. A {@link org.miyar.requisition.Requisition} is written as a draft, gets a
 * target profile and {@link org.miyar.requisition.Stages}, is opened, paused and closed; who is invited for it is for {@code recruiting}, which tells through {@link
 * org.miyar.requisition.CandidateCounts} how many there are. Start reading at {@link org.miyar.requisition.Requisitions}.
 */
@NullMarked
package org.miyar.requisition;

import org.jspecify.annotations.NullMarked;
