package org.miyar.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/** An invitation that was made elsewhere, or is simulated, and how far it has come; to be taken over as it stands. */
public record UnfinishedSitting(
        PersonId person,
        InstrumentVersionId instrument,
        String purpose,
        Instant invitedAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Begun> begun,
        Optional<Instant> revokedAt) {

    /** What was answered so far. */
    public record Begun(
            Language language, Instant startedAt, List<Integer> pages, List<CompletedSitting.Given> answers) {
        public Begun {
            pages = List.copyOf(pages);
            answers = List.copyOf(answers);
        }
    }
}
