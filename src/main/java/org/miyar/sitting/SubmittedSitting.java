package org.miyar.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/**
 * A finished sitting, as it is scored. It never changes.
 *
 * @param person empty once the person was erased
 * @param pages page numbers in the order in which they were presented
 * @param answers item → raw answer; unanswered items are absent
 * @param shownMillis item → how long it was shown, where measured
 * @param timed false where times say nothing about the person and must not be looked at
 * @param interruptions pauses longer than five minutes; none where it is not timed
 */
public record SubmittedSitting(
        SittingId id,
        Optional<PersonId> person,
        InstrumentVersionId instrument,
        Language language,
        Instant startedAt,
        Instant submittedAt,
        List<Integer> pages,
        Map<String, Integer> answers,
        Map<String, Integer> shownMillis,
        boolean timed,
        List<Duration> interruptions) {
    public SubmittedSitting {
        pages = List.copyOf(pages);
        answers = Map.copyOf(answers);
        shownMillis = Map.copyOf(shownMillis);
        interruptions = List.copyOf(interruptions);
    }
}
