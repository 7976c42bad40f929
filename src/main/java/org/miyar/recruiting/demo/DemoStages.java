package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;

/**
 * Where simulated applicants stand: chosen by the order in which they came, never by how they answered. Nobody is hired or declined
 * here: that takes a decision.
 */
@ApplicationScoped
class DemoStages {
    /** Every so-many-th whose profile was read is talked with, every so-many-th of these gets an offer. */
    private static final int TALKED_WITH = 20;

    private static final int OFFERED = 4;
    private static final int WITHDREW = 30;

    private final Pipeline pipeline;
    private final Clock clock;

    @Inject
    DemoStages(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    void withdrawn(Actor hr, CandidateId candidate, Instant at) {
        move(hr, candidate, StageKind.WITHDRAWN, at);
    }

    void answering(Actor hr, CandidateId candidate, Instant since) {
        move(hr, candidate, StageKind.ASSESSMENT, since);
    }

    /** @param number the how-many-th they are */
    void answered(Actor hr, CandidateId candidate, int number, Instant since, Optional<Instant> readAt) {
        answering(hr, candidate, since);
        if (readAt.isEmpty()) {
            return;
        }
        if (number % TALKED_WITH == 7) {
            move(hr, candidate, StageKind.INTERVIEW, readAt.get().plus(Duration.ofDays(1)));
            if (number / TALKED_WITH % OFFERED == 1) {
                move(hr, candidate, StageKind.OFFER, readAt.get().plus(Duration.ofDays(8)));
            }
        } else if (number % WITHDREW == 11) {
            withdrawn(hr, candidate, readAt.get().plus(Duration.ofDays(2)));
        }
    }

    private void move(Actor hr, CandidateId candidate, StageKind kind, Instant at) {
        if (at.isBefore(clock.instant())) {
            pipeline.takeOver(hr, candidate, kind, at);
        }
    }
}
