package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.notification.Letter;
import org.miyar.notification.Outbox;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Makes the links by which people ask to have their decision looked at again. They open nothing else, and end with the decision. */
@ApplicationScoped
class ReviewLinks {
    private final ReviewStore store;
    private final Outbox outbox;
    private final Config config;
    private final Clock clock;

    @Inject
    ReviewLinks(ReviewStore store, Outbox outbox, Config config, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** A link just made: only its letter knows it. */
    record Made(String address, Letter.Link inLetter) {
        Instant until() {
            return inLetter.until();
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Made[" + inLetter + "]";
        }
    }

    Made make(DecisionId decision, PersonId person) {
        var token = Token.fresh();
        var until = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(config.duration(Setting.REVIEW_ASK));
        store.insertLink(decision, person, token.hash(), until);
        return new Made(config.publicUrl() + "/again#" + token.text(), new Letter.Link(opens(decision), until));
    }

    void end(DecisionId decision) {
        outbox.endLinks(opens(decision));
    }

    private static String opens(DecisionId decision) {
        return "decision " + decision.value();
    }
}
