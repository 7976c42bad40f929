package org.miyar.sitting.answering;

import java.time.Instant;
import java.util.List;
import org.miyar.sitting.InvitationHolder;

/** Answers of one holder that reached the server together: all of them are saved, or none. */
record Arrival(InvitationHolder holder, List<GivenAnswer> answers, Instant at) {}
