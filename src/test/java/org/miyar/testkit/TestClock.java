package org.miyar.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Begins at {@link #START}. */
public final class TestClock extends Clock {
    /** 22 November 2026, 08:00 in UTC. */
    public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private volatile Instant now = START;

    /** Lets time pass. */
    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    /** Jumps, also back. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Ask for an instant and show it in a zone");
    }
}
