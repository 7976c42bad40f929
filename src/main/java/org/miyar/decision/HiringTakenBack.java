package org.miyar.decision;

import org.miyar.kernel.PersonId;
import org.miyar.recruiting.CandidateId;

/** A candidate who was hired and had not begun is considered again. Fired inside the unit of work that decided so. */
public record HiringTakenBack(PersonId person, CandidateId candidate) {}
