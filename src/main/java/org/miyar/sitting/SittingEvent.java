package org.miyar.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pause, a lost connection or an interruption.
 *
 * @param length how long it took, if known
 */
public record SittingEvent(SittingEventKind kind, Instant at, Optional<Duration> length) {}
