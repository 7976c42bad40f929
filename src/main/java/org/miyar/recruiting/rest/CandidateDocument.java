package org.miyar.recruiting.rest;

import org.jspecify.annotations.Nullable;
import org.miyar.kernel.EmailAddress;
import org.miyar.recruiting.CandidateRow;

/**
 * A candidate: who, how far, since when. No score.
 *
 * @param reference under which the integration that asks has referred them; null for whoever came otherwise
 * @param opening null for somebody invited before there was one
 * @param state of their assessment
 * @param version counts the changes of opening and stage
 */
public record CandidateDocument(
        long id,
        @Nullable String reference,
        @Nullable Long opening,
        String name,
        @Nullable String email,
        String language,
        String state,
        int answered,
        String invitedAt,
        String lastActivity,
        @Nullable Place place,
        boolean demo,
        int version) {

    /** In which stage of the opening, and since when. */
    public record Place(long stage, String kind, String since) {}

    static CandidateDocument of(CandidateRow row, @Nullable String reference) {
        return new CandidateDocument(
                row.id().value(),
                reference,
                row.place().map(place -> place.stage().requisition().value()).orElse(null),
                row.name(),
                row.email().map(EmailAddress::value).orElse(null),
                row.language().tag(),
                row.state().code(),
                row.answered(),
                row.invitedAt().toString(),
                row.lastActivity().toString(),
                row.place()
                        .map(place -> new Place(
                                place.stage().id().value(),
                                place.stage().kind().code(),
                                place.since().toString()))
                        .orElse(null),
                row.demo(),
                row.version());
    }
}
