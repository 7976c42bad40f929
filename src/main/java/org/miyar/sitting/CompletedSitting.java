package org.miyar.sitting;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/** A sitting that took place elsewhere, or was simulated, with all its times, to be taken over as submitted. */
public record CompletedSitting(
        PersonId person,
        InstrumentVersionId instrument,
        String purpose,
        Language language,
        Instant invitedAt,
        Instant startedAt,
        Instant submittedAt,
        List<Integer> pages,
        boolean timed,
        List<Given> answers) {
    public CompletedSitting {
        pages = List.copyOf(pages);
        answers = List.copyOf(answers);
    }

    public record Given(String item, int value, OptionalInt shownMillis, Instant at) {}
}
