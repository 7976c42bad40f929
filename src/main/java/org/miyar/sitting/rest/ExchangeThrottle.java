package org.miyar.sitting.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down whoever tries links that do not work. Only those count, so a hundred applicants behind one address are never kept
 * waiting, not even by a guesser among them; and no guesser gets anywhere against 256 random bits anyway.
 */
@ApplicationScoped
class ExchangeThrottle {
    static final int TRIES = 20;
    static final Duration REFILL = Duration.ofMinutes(5);
    private static final int ADDRESSES = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    @Inject
    ExchangeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a link that did not work; the time to wait if there were too many from this address. */
    Optional<Duration> failed(String address) {
        lock.lock();
        try {
            var probe = buckets.computeIfAbsent(network(address), ignored -> bucket())
                    .tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } finally {
            lock.unlock();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, REFILL))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    /** One household or office has a whole /64 of IPv6 addresses to try from. */
    private static String network(String address) {
        try {
            if (address.indexOf(':') >= 0 && InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return Arrays.toString(Arrays.copyOf(six.getAddress(), 8));
            }
        } catch (IllegalArgumentException e) {
            return address;
        }
        return address;
    }
}
