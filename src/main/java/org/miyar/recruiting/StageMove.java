package org.miyar.recruiting;

import java.time.Instant;
import java.util.Optional;
import org.miyar.requisition.Stage;

/**
 * One move of a candidate, as it is remembered.
 *
 * @param by empty where the candidate or Miyar itself did it, and where that person was erased
 */
public record StageMove(Stage from, Stage to, Optional<String> by, Instant at) {}
