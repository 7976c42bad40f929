package org.miyar.sitting;

import java.time.Instant;
import java.util.List;

/** Answers of one holder that reached the server together: all of them are saved, or none. */
record Arrival(InvitationHolder holder, List<GivenAnswer> answers, Instant at) {}
