package org.miyar.sitting.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/**
 * Slows down whoever tries links that do not work. Only those count, so a hundred applicants behind one address are never kept
 * waiting, not even by a guesser among them; and no guesser gets anywhere against 256 random bits anyway.
 */
@ApplicationScoped
class ExchangeThrottle {
    static final int TRIES = 20;
    static final Duration REFILL = Duration.ofMinutes(5);

    private final Allowances failures;

    @Inject
    ExchangeThrottle(Clock clock) {
        this.failures = new Allowances(TRIES, REFILL, clock);
    }

    /** Counts a link that did not work; the time to wait if there were too many from this address. */
    Optional<Duration> failed(String address) {
        return failures.take(Network.of(address));
    }
}
