package org.miyar.identity;

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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down guessing: so many tries for one account from one address, and so many from one address for all accounts. Tries from
 * elsewhere never count against the person, so nobody can lock somebody out by guessing. What is counted is forgotten once
 * it no longer matters, and never grows past a bound.
 */
@ApplicationScoped
class SignInThrottle {
    static final int TRIES_PER_ACCOUNT_AND_ADDRESS = 6;
    static final int TRIES_PER_ADDRESS = 60;
    static final Duration REFILL = Duration.ofMinutes(10);
    private static final int BOUND = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > BOUND;
        }
    };

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try; the time to wait if there were too many. */
    Optional<Duration> enter(String account, String address) {
        lock.lock();
        try {
            forgetWhatIsFull();
            var place = network(address);
            long wait = Math.max(
                    consume("a " + place, TRIES_PER_ADDRESS),
                    consume("p " + place + " " + account, TRIES_PER_ACCOUNT_AND_ADDRESS));
            return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** A try that succeeded costs nothing. */
    void succeeded(String account, String address) {
        lock.lock();
        try {
            var place = network(address);
            buckets.remove("p " + place + " " + account);
            var shared = buckets.get("a " + place);
            if (shared != null) {
                shared.addTokens(1);
            }
        } finally {
            lock.unlock();
        }
    }

    int remembered() {
        lock.lock();
        try {
            return buckets.size();
        } finally {
            lock.unlock();
        }
    }

    private long consume(String key, int capacity) {
        var probe = buckets.computeIfAbsent(key, ignored -> bucket(capacity)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, REFILL))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** The map is in order of use, so those used longest ago, whose buckets filled up again, stand first. */
    private void forgetWhatIsFull() {
        var entries = buckets.entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            int capacity = entry.getKey().startsWith("a ") ? TRIES_PER_ADDRESS : TRIES_PER_ACCOUNT_AND_ADDRESS;
            if (entry.getValue().getAvailableTokens() < capacity) {
                return;
            }
            entries.remove();
        }
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

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
