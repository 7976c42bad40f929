package org.miyar.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Sends work over a fixed number of connections and keeps each one's latencies, in microseconds. */
final class Loop {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private Loop() {}

    /** One request on one connection. */
    interface Work {
        void once(long count) throws Exception;
    }

    /** How many in how long, and how long each took. */
    record Measured(double perSecond, Histogram micros) {
        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }

        double maxMillis() {
            return micros.getMaxValue() / 1000.0;
        }
    }

    /** Closed: each connection sends its next request when the one before is answered. */
    static Measured closed(List<? extends Work> connections, Duration warmUp, Duration measured) throws Exception {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        return gather(connections, measured, work -> {
            var micros = new Histogram(LONGEST_MICROS, 3);
            long before = System.nanoTime();
            for (long count = 0; before < end; count++) {
                work.once(count);
                long after = System.nanoTime();
                if (before >= begin && after <= end) {
                    micros.recordValue((after - before) / 1000);
                }
                before = after;
            }
            return micros;
        });
    }

    /**
     * Open: requests are due at fixed times whether or not earlier ones are answered, and each one's latency counts from when it
     * was due, so that a stall is not hidden by the requests it held back.
     */
    static Measured open(List<? extends Work> connections, int perSecond, Duration measured) throws Exception {
        long begin = System.nanoTime() + 100_000_000;
        long end = begin + measured.toNanos();
        long gap = 1_000_000_000L / perSecond;
        var offsets = new AtomicInteger();
        return gather(connections, measured, work -> {
            var micros = new Histogram(LONGEST_MICROS, 3);
            long due = begin + offsets.getAndIncrement() * gap;
            for (long count = 0; due < end; count++) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                work.once(count);
                micros.recordValue((System.nanoTime() - due) / 1000);
                due += gap * connections.size();
            }
            return micros;
        });
    }

    private interface Worker {
        Histogram run(Work work) throws Exception;
    }

    private static Measured gather(List<? extends Work> connections, Duration measured, Worker worker)
            throws Exception {
        var all = new Histogram(LONGEST_MICROS, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> running = connections.stream()
                    .map(work -> threads.submit(() -> worker.run(work)))
                    .toList();
            for (var one : running) {
                all.add(one.get());
            }
        }
        return new Measured(all.getTotalCount() / (measured.toMillis() / 1000.0), all);
    }
}
