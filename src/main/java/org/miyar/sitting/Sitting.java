package org.miyar.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;

/**
 * How a sitting stands.
 *
 * @param language chosen at the start, for good
 * @param agreement what the person agreed to at the start
 * @param pages page numbers in the order of this sitting; empty before the start
 * @param timed whether times may be measured at all: before the start as arranged, then as settled at the start
 */
public record Sitting(
        SittingId id,
        InstrumentVersionId instrument,
        Optional<Language> language,
        Optional<Agreement> agreement,
        List<Integer> pages,
        boolean timed,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt) {
    public Sitting {
        pages = List.copyOf(pages);
    }

    public enum State {
        INVITED,
        STARTED,
        SUBMITTED
    }

    public State state() {
        return submittedAt.isPresent() ? State.SUBMITTED : startedAt.isPresent() ? State.STARTED : State.INVITED;
    }

    public SittingReference reference() {
        return SittingReference.of(id, createdAt);
    }
}
