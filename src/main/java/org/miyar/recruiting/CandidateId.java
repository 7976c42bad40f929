package org.miyar.recruiting;

/** Names a candidate: one person invited for one job opening. */
public record CandidateId(long value) {}
