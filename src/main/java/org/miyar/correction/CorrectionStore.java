package org.miyar.correction;

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
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.recruiting.CandidateId;

/** SQL of requests to correct something. */
@ApplicationScoped
class CorrectionStore {
    private static final String SELECT = """
            select r.id, r.person_id, p.name, r.field, r.words, r.asked_at, r.due_at, r.done, r.answer, r.answered_at,
                (select max(c.id) from candidate c where c.person_id = r.person_id) as candidate_id
            from correction r join person p on p.id = r.person_id
            """;

    private final Jdbi jdbi;

    @Inject
    CorrectionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(PersonId person, CorrectionField field, String words, Instant now, Instant due) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into correction (person_id, field, words, asked_at, due_at)
                        values (:person, :field, :words, :now, :due)
                        """)
                .bind("person", person.value())
                .bind("field", field.code())
                .bind("words", words)
                .bind("now", now)
                .bind("due", due)
                .execute());
    }

    int waiting(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from correction where person_id = :person and answered_at is null")
                .bind("person", person.value())
                .mapTo(Integer.class)
                .one());
    }

    Optional<Correction> find(CorrectionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.id = :id")
                .bind("id", id.value())
                .map(CorrectionStore::correction)
                .findOne());
    }

    /** All of somebody's, the newest first. */
    List<Correction> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.person_id = :person order by r.id desc")
                .bind("person", person.value())
                .map(CorrectionStore::correction)
                .list());
    }

    /** Those that wait, the most urgent first. */
    List<Correction> waiting(int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where r.answered_at is null order by r.due_at, r.id limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(CorrectionStore::correction)
                .list());
    }

    int waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from correction where answered_at is null and person_id is not null")
                .mapTo(Integer.class)
                .one());
    }

    /** False if somebody else was faster. */
    boolean answer(CorrectionId id, boolean done, String reason, PersonId by, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update correction set done = :done, answer = :reason, answered_by = :by, answered_at = :now
                        where id = :id and answered_at is null and person_id is not null
                        """)
                        .bind("done", done)
                        .bind("reason", reason)
                        .bind("by", by.value())
                        .bind("now", now)
                        .bind("id", id.value())
                        .execute()
                > 0);
    }

    /** What the person asked for, and what they answered: of those, not whom. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'correction' as kind, id, field, words, asked_at, due_at, done, answer, answered_at
                        from correction where person_id = :person
                        union all
                        select 'correction-answered', id, field, '', asked_at, due_at, done, '', answered_at
                        from correction where answered_by = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("field", row.getString("field"));
        fields.put("words", row.getString("words"));
        fields.put("askedAt", Columns.instant(row, "asked_at").toString());
        fields.put("until", Columns.instant(row, "due_at").toString());
        var answered = Columns.optionalInstant(row, "answered_at");
        fields.put("state", answered.isEmpty() ? "waiting" : row.getBoolean("done") ? "done" : "refused");
        fields.put("answer", row.getString("answer"));
        answered.ifPresent(at -> fields.put("answeredAt", at.toString()));
        return new Piece(row.getString("kind"), fields);
    }

    /** What is left is that somebody asked. */
    void cutLoose(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update correction set person_id = null, words = '', answer = '' where person_id = ?", person.value()));
    }

    private static Correction correction(ResultSet row, StatementContext context) throws SQLException {
        var answered = Columns.optionalInstant(row, "answered_at");
        boolean done = row.getBoolean("done");
        var reason = row.getString("answer");
        return new Correction(
                new CorrectionId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Columns.optionalLong(row, "candidate_id").map(CandidateId::new),
                CorrectionField.ofCode(row.getString("field")).orElseThrow(),
                row.getString("words"),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "due_at"),
                answered.map(at -> new Correction.Answer(done, reason, at)));
    }
}
