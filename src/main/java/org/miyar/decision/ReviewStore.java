package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.recruiting.CandidateId;
import org.miyar.sitting.SittingId;

/** SQL of looking at decisions again. What another decision has replaced is not looked at. */
@ApplicationScoped
class ReviewStore {
    private static final String HOLDS =
            " not exists (select 1 from decision later where later.candidate_id = d.candidate_id and later.number > d.number) ";

    private static final String SELECT = """
            select r.*, d.candidate_id, p.name, reviewer.name as answered_by_name,
              case
                when d.decided_by = :reader then 'decided'
                when p.id = :reader or p.email = (select me.email from person me where me.id = :reader) then 'applied'
                when exists (
                  select 1 from interviewer w join interview i on i.id = w.interview_id
                  where i.candidate_id = d.candidate_id and w.person_id = :reader
                    and (i.cancelled_at is null or w.submitted_at is not null)) then 'interviewed'
              end as involvement
            from review r
            join decision d on d.id = r.decision_id
            join person p on p.id = r.person_id
            left join person reviewer on reviewer.id = r.answered_by
            """;

    private static final String WAITING = "where r.answered_at is null and" + HOLDS;

    private final Jdbi jdbi;

    @Inject
    ReviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insertLink(DecisionId decision, PersonId person, byte[] hash, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into review_link (decision_id, person_id, token_hash, expires_at)
                        values (:decision, :person, :hash, :until)
                        """)
                .bind("decision", decision.value())
                .bind("person", person.value())
                .bind("hash", hash)
                .bind("until", until)
                .execute());
    }

    /** Whom the link is about. */
    Optional<CandidateId> candidate(byte[] hash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.candidate_id from review_link l join decision d on d.id = l.decision_id
                        where l.token_hash = :hash
                        """)
                .bind("hash", hash)
                .map((row, context) -> new CandidateId(row.getLong(1)))
                .findOne());
    }

    /** What the link opens; empty if it is over. */
    Optional<Opened> opened(byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.person_id, l.expires_at, p.language, i.sitting_id, r.due_at, r.answered_at
                        from review_link l
                        join decision d on d.id = l.decision_id
                        join candidate c on c.id = d.candidate_id
                        join invitation i on i.id = c.invitation_id
                        join person p on p.id = l.person_id
                        left join review r on r.decision_id = l.decision_id
                        where l.token_hash = :hash and l.expires_at > :now and
                        """ + HOLDS)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new Opened(
                        new PersonId(row.getLong("person_id")),
                        Language.ofTag(row.getString("language")).orElseThrow(),
                        new SittingId(row.getLong("sitting_id")),
                        Columns.instant(row, "expires_at"),
                        Columns.optionalInstant(row, "due_at"),
                        row.getTimestamp("answered_at") != null))
                .findOne());
    }

    /** The same, as it is kept. */
    record Opened(
            PersonId person,
            Language language,
            SittingId sitting,
            Instant askUntil,
            Optional<Instant> answerUntil,
            boolean answered) {}

    void ask(byte[] hash, String words, Instant now, Instant due) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into review (decision_id, person_id, words, asked_at, due_at)
                        select l.decision_id, l.person_id, :words, :now, :due from review_link l where l.token_hash = :hash
                        """)
                .bind("hash", hash)
                .bind("words", words)
                .bind("now", now)
                .bind("due", due)
                .execute());
    }

    Optional<Review> find(DecisionId decision, PersonId reader) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.decision_id = :decision")
                .bind("decision", decision.value())
                .bind("reader", reader.value())
                .map(ReviewStore::review)
                .findOne());
    }

    List<Review> of(CandidateId candidate, PersonId reader) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where d.candidate_id = :candidate")
                .bind("candidate", candidate.value())
                .bind("reader", reader.value())
                .map(ReviewStore::review)
                .list());
    }

    List<Review> waiting(PersonId reader, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + WAITING + "order by r.due_at, r.decision_id limit :limit offset :offset")
                .bind("reader", reader.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ReviewStore::review)
                .list());
    }

    int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from review r join decision d on d.id = r.decision_id "
                                + WAITING + "and r.person_id is not null")
                        .mapTo(Integer.class)
                        .one());
    }

    void answer(DecisionId decision, Finding finding, Reason reason, PersonId by, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update review set finding = :finding, answer = :reason, answered_by = :by, answered_at = :now
                        where decision_id = :decision and answered_at is null
                        """)
                .bind("finding", finding.code())
                .bind("reason", reason.text())
                .bind("by", by.value())
                .bind("now", now)
                .bind("decision", decision.value())
                .execute());
    }

    /** What the person asked to have looked at again, and what they looked at for others: of those, not whom. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'review' as kind, r.decision_id, r.words, r.asked_at, r.due_at, r.finding, r.answer
                        from review r where r.person_id = :person
                        union all
                        select 'review-answered', r.decision_id, null, r.asked_at, r.answered_at, r.finding, null
                        from review r where r.answered_by = :person
                        union all
                        select 'review-link', l.decision_id, null, null, l.expires_at, null, null
                        from review_link l where l.person_id = :person
                        order by kind, decision_id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        for (var field : List.of("words", "finding", "answer")) {
            var value = row.getString(field);
            if (value != null && !value.isEmpty()) {
                fields.put(field, value);
            }
        }
        Columns.optionalInstant(row, "asked_at").ifPresent(at -> fields.put("askedAt", at.toString()));
        fields.put("until", Columns.instant(row, "due_at").toString());
        return new Piece(row.getString("kind"), fields);
    }

    void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from review_link where person_id = ?", person.value());
            handle.execute(
                    "update review set person_id = null, words = '', answer = '' where person_id = ?", person.value());
        });
    }

    /** Those of them whose decision is looked at again, or who can still ask for that. */
    Set<PersonId> unsettled(Collection<PersonId> people, Instant now) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person_id from review where answered_at is null and person_id in (<people>)
                        union
                        select person_id from review_link where expires_at > :now and person_id in (<people>)
                        """)
                .bindList("people", people.stream().map(PersonId::value).toList())
                .bind("now", now)
                .map((row, context) -> new PersonId(row.getLong("person_id")))
                .set());
    }

    void removeEndedLinks(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from review_link where expires_at <= ?", now));
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        var answered = Columns.optionalInstant(row, "answered_at");
        return new Review(
                new DecisionId(row.getLong("decision_id")),
                new CandidateId(row.getLong("candidate_id")),
                row.getString("name"),
                row.getString("words"),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "due_at"),
                Optional.ofNullable(row.getString("involvement")).map(Involvement::ofCode),
                answered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Review.Answer(
                                Finding.ofCode(row.getString("finding")),
                                row.getString("answer"),
                                row.getString("answered_by_name"),
                                answered.get())));
    }
}
