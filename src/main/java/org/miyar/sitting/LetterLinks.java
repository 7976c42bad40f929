package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.miyar.notification.Outbox;

/** Tells the outbox when the link in an invitation's letter opens nothing any more; it then takes the link out of the letter. */
@ApplicationScoped
class LetterLinks {
    private final Outbox outbox;

    @Inject
    LetterLinks(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What such a link opens, by the name the outbox knows it by. */
    static String opens(SittingId sitting) {
        return "sitting " + sitting.value();
    }

    void end(SittingId sitting) {
        outbox.endLinks(opens(sitting));
    }

    void submitted(@Observes SittingSubmitted submission) {
        end(submission.sitting());
    }
}
