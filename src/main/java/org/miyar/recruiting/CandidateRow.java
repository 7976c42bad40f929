package org.miyar.recruiting;

import java.time.Instant;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.Stage;

/**
 * A candidate as a list shows them: who, how far, since when. A score only where it was asked for.
 *
 * @param language the one they answer in; before the start, the one of their letter
 * @param job the title of the opening; empty without one
 * @param answered how many statements are answered
 * @param unread submitted, and nobody has opened the profile
 * @param place where in the opening's stages; empty without an opening
 * @param version counts the changes of opening and stage
 * @param result where the list is ordered or narrowed by results
 */
public record CandidateRow(
        CandidateId id,
        String name,
        Optional<EmailAddress> email,
        Language language,
        Optional<PartialText> job,
        InstrumentVersionId instrument,
        CandidateState state,
        int answered,
        boolean unread,
        Instant invitedAt,
        Instant lastActivity,
        boolean demo,
        Optional<Place> place,
        int version,
        Optional<ListedResult> result) {
    /** In which stage, and since when. */
    public record Place(Stage stage, Instant since) {}

    CandidateRow with(ListedResult asked) {
        return new CandidateRow(
                id,
                name,
                email,
                language,
                job,
                instrument,
                state,
                answered,
                unread,
                invitedAt,
                lastActivity,
                demo,
                place,
                version,
                Optional.of(asked));
    }

    CandidateRow withoutFit() {
        return result.map(known -> with(known.withoutFit())).orElse(this);
    }

    /** What a move of them is asked with. */
    public Pipeline.Asked asked() {
        return new Pipeline.Asked(id, version);
    }
}
