package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds candidates, once, of a link that soon ends. Where letters are passed on by hand, whoever does that reminds as well. */
@ApplicationScoped
public class Reminders implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int BATCH = 100;

    private final CandidateStore store;
    private final Inviting inviting;
    private final Clock clock;
    private final Duration before;
    private final boolean byMail;

    @Inject
    Reminders(CandidateStore store, Inviting inviting, Config config, Clock clock) {
        this.store = store;
        this.inviting = inviting;
        this.byMail = !config.text(Setting.MAIL_HOST).isEmpty();
        this.clock = clock;
        // Never in the first half of a link's time: who was just invited needs no reminder.
        var half = config.duration(Setting.INVITATION_LIFETIME).dividedBy(2);
        var wanted = config.duration(Setting.INVITATION_REMINDER);
        this.before = wanted.compareTo(half) < 0 ? wanted : half;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean wanted() {
        return before.isPositive() && byMail;
    }

    /** Each reminder is a unit of work of its own; trouble with one keeps no other from theirs. */
    @Override
    public void run() {
        var now = clock.instant();
        var until = now.plus(before);
        int failed = 0;
        for (var due = store.toRemind(new CandidateId(0), now, until, BATCH);
                !due.isEmpty();
                due = store.toRemind(due.getLast(), now, until, BATCH)) {
            for (var candidate : due) {
                try {
                    inviting.remind(candidate);
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error("Candidate {} could not be reminded", candidate.value(), e);
                }
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " candidates could not be reminded");
        }
    }
}
