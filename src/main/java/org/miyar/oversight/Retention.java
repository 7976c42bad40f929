package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.miyar.kernel.PersonId;
import org.miyar.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promise of the notice: applicants are erased once the last reason to keep something of them has run out, and after that was
 * announced for a while. And forgets what is kept of anybody for a while only.
 *
 * <p>Each erasure is a unit of work of its own, counted in it: a run that is cut off is gone on with, and nobody is counted twice.
 */
@ApplicationScoped
public class Retention implements Job {
    static final String NAME = "retention";

    /** So long an erasure stands on the page of what comes next before it is done. */
    static final Duration NOTICE = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    /** The shortest that can be promised. Which promise a person was given only its keeper knows. */
    private static final int SHORTEST_MONTHS = 1;

    private final RetentionStore store;
    private final PersonalRecords records;
    private final Clock clock;

    @Inject
    Retention(RetentionStore store, PersonalRecords records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public boolean wanted() {
        return true;
    }

    /** Trouble with one person keeps no other from being erased; the run is reported as failed at its end. */
    @Override
    public void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long run = store.begin(now);
        int looked = announce(run, now);
        int failed = erase(run, now) + records.expire(now);
        store.end(run, clock.instant().truncatedTo(ChronoUnit.MICROS), looked, store.heldBack(now), failed);
        if (failed > 0) {
            throw new IllegalStateException(failed + " times something that is due could not be erased");
        }
    }

    /** Looks at everybody without an account who may be due at all. */
    private int announce(long run, Instant now) {
        var soon = now.plus(NOTICE);
        var knownBefore =
                soon.atOffset(ZoneOffset.UTC).minusMonths(SHORTEST_MONTHS).toInstant();
        int looked = 0;
        long after = 0;
        for (var batch = store.applicantsKnownBefore(knownBefore, after, BATCH);
                !batch.isEmpty();
                batch = store.applicantsKnownBefore(knownBefore, after, BATCH)) {
            store.countAnnounced(run, store.announce(batch, records.due(batch, soon, now), now));
            looked += batch.size();
            after = batch.getLast().value();
        }
        return looked;
    }

    private int erase(long run, Instant now) {
        int failed = 0;
        long after = 0;
        for (var ripe = ripe(now, after); !ripe.isEmpty(); ripe = ripe(now, after)) {
            for (var person : ripe) {
                try {
                    records.eraseDue(run, person, now);
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error("Person {} could not be erased", person.value(), e);
                }
            }
            after = ripe.getLast().value();
        }
        return failed;
    }

    private List<PersonId> ripe(Instant now, long after) {
        return store.ripe(now, now.minus(NOTICE), after, BATCH);
    }
}
