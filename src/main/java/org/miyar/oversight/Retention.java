package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.miyar.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promise of the notice: applicants are erased once the last reason to keep something of them has run out. And forgets what
 * is kept of anybody for a while only.
 */
@ApplicationScoped
public class Retention implements Job {
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
        return "retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public boolean wanted() {
        return true;
    }

    /**
     * Looks at everybody without an account who may be due at all; each is erased by itself. Trouble with one keeps no other from it;
     * the run is reported as failed at its end.
     */
    @Override
    public void run() {
        var now = clock.instant();
        var knownBefore =
                now.atOffset(ZoneOffset.UTC).minusMonths(SHORTEST_MONTHS).toInstant();
        int erased = 0;
        int failed = 0;
        long after = 0;
        for (var batch = store.applicantsKnownBefore(knownBefore, after, BATCH);
                !batch.isEmpty();
                batch = store.applicantsKnownBefore(knownBefore, after, BATCH)) {
            for (var person : batch) {
                try {
                    if (records.isDue(person, now) && records.eraseDue(person, now)) {
                        erased++;
                    }
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error("Person {} could not be erased", person.value(), e);
                }
            }
            after = batch.getLast().value();
        }
        if (erased > 0) {
            LOG.info("Erased {} applicants whose retention time has run out", erased);
        }
        failed += records.expire(now);
        if (failed > 0) {
            throw new IllegalStateException(failed + " times something that is due could not be erased");
        }
    }
}
