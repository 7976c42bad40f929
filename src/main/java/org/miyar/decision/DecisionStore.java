package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.profile.NormVersionId;
import org.miyar.profile.ProfileVersion;
import org.miyar.profile.TargetProfileId;
import org.miyar.recruiting.CandidateId;

/** SQL of decisions: inserts and reads, nothing else; and of their words beside them, which end with the person. */
@ApplicationScoped
class DecisionStore {
    private static final String SELECT = """
            select d.*, words.reason, maker.name as decided_by_name
            from decision d
            join person maker on maker.id = d.decided_by
            left join decision_reason words on words.decision_id = d.id
            """;

    private final Jdbi jdbi;

    @Inject
    DecisionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets whoever decides about the same candidate wait until this unit of work ends. */
    void lock(CandidateId candidate) {
        jdbi.useHandle(handle -> handle.createQuery("select id from candidate where id = :id for update")
                .bind("id", candidate.value())
                .mapTo(Long.class)
                .list());
    }

    void lock(PersonId person) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from candidate where person_id = :person order by id for update")
                .bind("person", person.value())
                .mapTo(Long.class)
                .list());
    }

    /** Whether the candidate is that person: applicants have a row of their own even where they work here, with the same address. */
    boolean isCandidate(PersonId person, CandidateId candidate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id from candidate c
                        join person applicant on applicant.id = c.person_id
                        join person reader on reader.id = :person
                        where c.id = :candidate and (applicant.id = reader.id or applicant.email = reader.email)
                        """)
                .bind("person", person.value())
                .bind("candidate", candidate.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    DecisionId insert(
            CandidateId candidate,
            int number,
            Verdict verdict,
            PersonId by,
            Instant at,
            Optional<ProfileVersion> lookedAt,
            Optional<TargetProfileId> target) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into decision (candidate_id, number, verdict, decided_by, decided_at, result_revision,
                            instrument_version_id, norm_version_id, algorithm_version, target_profile_id)
                        values (:candidate, :number, :verdict, :by, :at, :revision, :instrument, :norm, :algorithm, :target)
                        """)
                .bind("candidate", candidate.value())
                .bind("number", number)
                .bind("verdict", verdict.code())
                .bind("by", by.value())
                .bind("at", at)
                .bind("revision", lookedAt.map(ProfileVersion::revision).orElse(null))
                .bind(
                        "instrument",
                        lookedAt.map(read -> read.instrument().value()).orElse(null))
                .bind(
                        "norm",
                        lookedAt.flatMap(ProfileVersion::norm)
                                .map(NormVersionId::value)
                                .orElse(null))
                .bind("algorithm", lookedAt.map(ProfileVersion::algorithm).orElse(null))
                .bind("target", target.map(TargetProfileId::value).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new DecisionId(row.getLong(1)))
                .one());
    }

    void insertReason(DecisionId decision, PersonId about, Reason reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into decision_reason (decision_id, person_id, reason, words_hash)
                        values (:decision, :person, :reason, :hash)
                        """)
                .bind("decision", decision.value())
                .bind("person", about.value())
                .bind("reason", reason.text())
                .bind("hash", reason.wordsHash())
                .execute());
    }

    /** The decisions about a candidate, the newest first. */
    List<Decision> of(CandidateId candidate) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where d.candidate_id = :candidate order by d.number desc")
                        .bind("candidate", candidate.value())
                        .map(DecisionStore::decision)
                        .list());
    }

    /** How many other people's decisions were given the same words. */
    int others(Reason reason, PersonId about) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct person_id) from decision_reason
                        where words_hash = :hash and person_id <> :person
                        """)
                .bind("hash", reason.wordsHash())
                .bind("person", about.value())
                .mapTo(Integer.class)
                .one());
    }

    /** What was decided about the person, and what they decided about others: of those, not whom. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'decision' as kind, d.id, d.verdict, d.decided_at, words.reason
                        from decision d join decision_reason words on words.decision_id = d.id
                        where words.person_id = :person
                        union all
                        select 'decision-made', d.id, d.verdict, d.decided_at, null from decision d
                        where d.decided_by = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("at", Columns.instant(row, "decided_at").toString());
        fields.put("verdict", row.getString("verdict"));
        var reason = row.getString("reason");
        if (reason != null) {
            fields.put("reason", reason);
        }
        return new Piece(row.getString("kind"), fields);
    }

    void forgetReasons(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from decision_reason where person_id = ?", person.value()));
    }

    private static Decision decision(ResultSet row, StatementContext context) throws SQLException {
        return new Decision(
                new DecisionId(row.getLong("id")),
                new CandidateId(row.getLong("candidate_id")),
                row.getInt("number"),
                Verdict.ofCode(row.getString("verdict")),
                Optional.ofNullable(row.getString("reason")),
                new PersonId(row.getLong("decided_by")),
                row.getString("decided_by_name"),
                Columns.instant(row, "decided_at"),
                lookedAt(row),
                Columns.optionalLong(row, "target_profile_id").map(TargetProfileId::new));
    }

    private static Optional<ProfileVersion> lookedAt(ResultSet row) throws SQLException {
        var instrument = Columns.optionalLong(row, "instrument_version_id");
        return instrument.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProfileVersion(
                        row.getInt("result_revision"),
                        new InstrumentVersionId(instrument.get()),
                        Columns.optionalLong(row, "norm_version_id").map(NormVersionId::new),
                        row.getString("algorithm_version")));
    }
}
