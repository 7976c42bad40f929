package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.sitting.SittingId;

/** SQL of what decides how long candidates are kept. */
@ApplicationScoped
class KeptStore {
    private final Jdbi jdbi;

    @Inject
    KeptStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One candidacy.
     *
     * @param opened whether it is for an opening
     * @param closedAt when that was closed
     * @param months how long the opening keeps its candidates
     * @param agreedMonths how long the candidate was told
     * @param touchedAt when they last did something, or could have by their link
     * @param movedAt when they were last moved
     */
    record Candidacy(
            PersonId person,
            boolean opened,
            Optional<Instant> closedAt,
            Optional<Long> months,
            Optional<Long> agreedMonths,
            Instant touchedAt,
            Optional<Instant> movedAt) {}

    List<Candidacy> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.person_id, c.requisition_id, c.stage_since, r.closed_at, r.retention_months, s.agreed_months,
                            case when s.submitted_at is not null then s.submitted_at else greatest(
                                coalesce(s.started_at, s.created_at),
                                coalesce((select max(a.answered_at) from answer a where a.sitting_id = s.id), s.created_at),
                                coalesce(i.revoked_at, i.expires_at)) end as touched_at
                        from candidate c
                        left join requisition r on r.id = c.requisition_id
                        join invitation i on i.id = c.invitation_id
                        join sitting s on s.id = i.sitting_id
                        where c.person_id in (<people>)
                        """)
                .bindList("people", people.stream().map(PersonId::value).toList())
                .map((row, context) -> new Candidacy(
                        new PersonId(row.getLong("person_id")),
                        Columns.optionalLong(row, "requisition_id").isPresent(),
                        Columns.optionalInstant(row, "closed_at"),
                        Columns.optionalLong(row, "retention_months"),
                        Columns.optionalLong(row, "agreed_months"),
                        Columns.instant(row, "touched_at"),
                        Columns.optionalInstant(row, "stage_since")))
                .list());
    }

    /** How long the opening that a sitting is for keeps its candidates; empty if it is for none, or that says nothing. */
    OptionalInt months(SittingId sitting) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.retention_months from invitation i
                        join candidate c on c.invitation_id = i.id
                        join requisition r on r.id = c.requisition_id
                        where i.sitting_id = :sitting and r.retention_months is not null
                        """)
                .bind("sitting", sitting.value())
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
    }
}
