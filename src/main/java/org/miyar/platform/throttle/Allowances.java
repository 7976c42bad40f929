package org.miyar.platform.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often something may be tried, counted for each key by itself: so many tries at once, refilled evenly. What is full again is
 * forgotten, and there are never more keys than a bound: beyond it, those used longest ago go first.
 */
public final class Allowances {
    private static final int BOUND = 20_000;

    private final int tries;
    private final Duration refill;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > BOUND;
        }
    };

    /** With the time in which all tries come back. */
    public Allowances(int tries, Duration refill, Clock clock) {
        this.tries = tries;
        this.refill = refill;
        this.clock = clock;
    }

    /** Counts a try; the time to wait if there were too many. */
    public Optional<Duration> take(String key) {
        lock.lock();
        try {
            forgetWhatIsFull();
            var probe = buckets.computeIfAbsent(key, ignored -> bucket()).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } finally {
            lock.unlock();
        }
    }

    /** Counts one try less. */
    public void giveBack(String key) {
        lock.lock();
        try {
            var bucket = buckets.get(key);
            if (bucket != null) {
                bucket.addTokens(1);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Counts no try any more. */
    public void forget(String key) {
        lock.lock();
        try {
            buckets.remove(key);
        } finally {
            lock.unlock();
        }
    }

    public int remembered() {
        lock.lock();
        try {
            return buckets.size();
        } finally {
            lock.unlock();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, refill))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** The map is in order of use, so those used longest ago, which filled up again, stand first. */
    private void forgetWhatIsFull() {
        var entries = buckets.entrySet().iterator();
        while (entries.hasNext() && entries.next().getValue().getAvailableTokens() >= tries) {
            entries.remove();
        }
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
