package org.miyar.recruiting;

import org.miyar.kernel.PersonId;

/** A candidate does not wish to go on. Fired inside the unit of work in which they said so. */
public record CandidateWithdrew(PersonId person, CandidateId candidate) {}
