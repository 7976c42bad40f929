package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of the references under which integrations know candidates. */
@ApplicationScoped
class ReferralStore {
    private final Jdbi jdbi;

    @Inject
    ReferralStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Who stands for a reference, and the fingerprint of what was said of them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(CandidateId candidate, byte[] fingerprint) {}

    /** The integration with this record, kept until the unit of work ends, so that it asks for one thing after the other. */
    Optional<Long> hold(PersonId integration) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from integration where person_id = :person for update")
                        .bind("person", integration.value())
                        .mapTo(Long.class)
                        .findOne());
    }

    Optional<Known> find(long integration, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select candidate_id, fingerprint from candidate_reference
                        where integration_id = :integration and reference = :reference
                        """)
                .bind("integration", integration)
                .bind("reference", reference)
                .map((row, context) ->
                        new Known(new CandidateId(row.getLong("candidate_id")), row.getBytes("fingerprint")))
                .findOne());
    }

    void insert(long integration, Referral referral, CandidateId candidate) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into candidate_reference (integration_id, reference, candidate_id, fingerprint)
                        values (:integration, :reference, :candidate, :fingerprint)
                        """)
                .bind("integration", integration)
                .bind("reference", referral.reference())
                .bind("candidate", candidate.value())
                .bind("fingerprint", referral.fingerprint())
                .execute());
    }

    Map<CandidateId, String> references(PersonId integration, Collection<CandidateId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.candidate_id, r.reference from candidate_reference r
                        join integration i on i.id = r.integration_id
                        where i.person_id = :integration and r.candidate_id in (<ids>)
                        """)
                .bind("integration", integration.value())
                .bindList("ids", asked.stream().map(CandidateId::value).toList())
                .map((row, context) ->
                        Map.entry(new CandidateId(row.getLong("candidate_id")), row.getString("reference")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Under which references a person's applications are known elsewhere. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.candidate_id, r.reference from candidate_reference r
                        join candidate c on c.id = r.candidate_id
                        where c.person_id = :person order by r.candidate_id
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Piece(
                        "candidate-reference",
                        Map.of("candidate", row.getString("candidate_id"), "reference", row.getString("reference"))))
                .list());
    }

    /** Before the applications are cut loose from the person. */
    void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from candidate_reference where candidate_id in (select id from candidate where person_id = ?)",
                person.value()));
    }
}
