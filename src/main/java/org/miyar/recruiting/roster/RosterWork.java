package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.miyar.platform.jobs.Job;

/** Carries on the lists that are being invited, one after the other, also those that an end of the program interrupted. */
@ApplicationScoped
public class RosterWork implements Job {
    private final RosterStore store;
    private final RosterRounds rounds;
    private volatile boolean ending;

    @Inject
    RosterWork(RosterStore store, RosterRounds rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean wanted() {
        return true;
    }

    /** Until nothing is left to do. Whoever ends the program waits for one round at most; the next start goes on. */
    @Override
    public void run() {
        for (var run = store.nextRunning(); run.isPresent() && !ending; run = store.nextRunning()) {
            while (!ending && rounds.next(run.get().id())) {
                // The next round.
            }
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        ending = true;
    }
}
