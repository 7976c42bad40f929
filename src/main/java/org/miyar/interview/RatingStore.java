package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/**
 * SQL of ratings. Drafts are written over; {@code interview_rating} is written once and for good. The words go beside it, as
 * somebody's right to be forgotten reaches them and the numbers without a name may stay.
 */
@ApplicationScoped
class RatingStore {
    private final Jdbi jdbi;

    @Inject
    RatingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keepDraft(InterviewId interview, PersonId interviewer, Rating rating, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into interview_draft (interviewer_id, position, rating, note, changed_at)
                        values ((select id from interviewer where interview_id = :interview and person_id = :person),
                                :position, :rating, :note, :now)
                        on duplicate key update rating = values(rating), note = values(note), changed_at = values(changed_at)
                        """)
                .bind("position", rating.question())
                .bind(
                        "rating",
                        rating.value().isPresent() ? (Integer) rating.value().getAsInt() : null)
                .bind("note", rating.note())
                .bind("now", now)
                .bind("interview", interview.value())
                .bind("person", interviewer.value())
                .execute());
    }

    /** Turns the drafts into what stays; the caller has locked the interview and seen that each question has a rating. */
    void submit(InterviewId interview, PersonId interviewer, Instant now) {
        jdbi.useHandle(handle -> {
            long id = handle.createQuery(
                            "select id from interviewer where interview_id = :interview and person_id = :person")
                    .bind("interview", interview.value())
                    .bind("person", interviewer.value())
                    .mapTo(long.class)
                    .one();
            handle.execute("update interviewer set submitted_at = ? where id = ? and submitted_at is null", now, id);
            handle.execute("""
                    insert into interview_rating (interviewer_id, position, rating)
                    select interviewer_id, position, rating from interview_draft where interviewer_id = ?
                    """, id);
            handle.execute("""
                    insert into interview_note (interviewer_id, position, note)
                    select interviewer_id, position, note from interview_draft where interviewer_id = ? and note <> ''
                    """, id);
            handle.execute("delete from interview_draft where interviewer_id = ?", id);
        });
    }

    /** One interviewer's ratings, drafts or final. */
    Optional<RatingSheet> sheet(InterviewId interview, PersonId interviewer) {
        return sheets(interview, "and w.person_id = " + interviewer.value()).stream()
                .findFirst();
    }

    /** Final ratings, in the order in which the interviewers were named. */
    List<RatingSheet> submitted(InterviewId interview) {
        return sheets(interview, "and w.submitted_at is not null");
    }

    private List<RatingSheet> sheets(InterviewId interview, String which) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select w.person_id, p.name, w.submitted_at, q.position,
                                       coalesce(r.rating, d.rating) as rating, coalesce(n.note, d.note, '') as note
                                from interviewer w
                                join person p on p.id = w.person_id
                                join interview_question q on q.interview_id = w.interview_id
                                left join interview_rating r on r.interviewer_id = w.id and r.position = q.position
                                left join interview_note n on n.interviewer_id = w.id and n.position = q.position
                                left join interview_draft d on d.interviewer_id = w.id and d.position = q.position
                                where w.interview_id = :interview\s""" + which + " order by w.id, q.position")
                        .bind("interview", interview.value())
                        .map(RatingStore::line)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Line::interviewer, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new RatingSheet(
                        lines.getFirst().interviewer(),
                        lines.getFirst().name(),
                        lines.getFirst().submittedAt(),
                        lines.stream().map(Line::rating).toList()))
                .toList();
    }

    private record Line(PersonId interviewer, String name, Optional<Instant> submittedAt, Rating rating) {}

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        int value = row.getInt("rating");
        return new Line(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Columns.optionalInstant(row, "submitted_at"),
                new Rating(
                        row.getInt("position"),
                        value == 0 ? OptionalInt.empty() : OptionalInt.of(value),
                        row.getString("note")));
    }

    /** The interviews with a person and what was noted of them for good; those they planned; those they conducted. */
    List<Piece> pieces(PersonId person) {
        var pieces = new ArrayList<Piece>();
        jdbi.useHandle(handle -> {
            for (var part : List.of(
                    "'interview' as kind, i.starts_at, i.minutes, i.place from interview i where i.person_id = :person",
                    "'interview-planned' as kind, i.starts_at, i.minutes, '' as place from interview i"
                            + " where i.planned_by = :person",
                    "'interview-led' as kind, i.starts_at, i.minutes, '' as place from interview i"
                            + " join interviewer w on w.interview_id = i.id where w.person_id = :person")) {
                handle.createQuery("select " + part + " order by i.id")
                        .bind("person", person.value())
                        .map((row, context) -> interview(row))
                        .forEach(pieces::add);
            }
            handle.createQuery("""
                            select q.question_en, r.rating, coalesce(n.note, '') as note
                            from interview i
                            join interviewer w on w.interview_id = i.id
                            join interview_rating r on r.interviewer_id = w.id
                            join interview_question q on q.interview_id = i.id and q.position = r.position
                            left join interview_note n on n.interviewer_id = w.id and n.position = r.position
                            where i.person_id = :person order by i.id, q.position, w.id
                            """)
                    .bind("person", person.value())
                    .map((row, context) -> rating(row))
                    .forEach(pieces::add);
        });
        return pieces;
    }

    private static Piece interview(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("startsAt", Columns.instant(row, "starts_at").toString());
        fields.put("minutes", row.getString("minutes"));
        fields.put("place", row.getString("place"));
        return new Piece(row.getString("kind"), fields);
    }

    private static Piece rating(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("question", row.getString("question_en"));
        fields.put("rating", row.getString("rating"));
        fields.put("note", row.getString("note"));
        return new Piece("interview-rating", fields);
    }

    /** Locks the interviews with a person. */
    void lock(PersonId person) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from interview where person_id = :person order by id for update")
                .bind("person", person.value())
                .mapTo(long.class)
                .list());
    }

    /** Those of them with an interview that is still to come. */
    Set<PersonId> toBeInterviewed(Collection<PersonId> people, Instant now) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct person_id from interview
                        where cancelled_at is null and starts_at > :now and person_id in (<people>)
                        """)
                .bindList("people", people.stream().map(PersonId::value).toList())
                .bind("now", now)
                .map((row, context) -> new PersonId(row.getLong("person_id")))
                .set());
    }

    /** Of whoever was interviewed only numbers stay; of whoever interviewed nothing half-finished. */
    void cutLoose(PersonId person) {
        jdbi.useHandle(handle -> {
            for (var sql : List.of(
                    """
                            delete from interview_note where interviewer_id in (
                                select w.id from interviewer w join interview i on i.id = w.interview_id
                                where i.person_id = :person)
                            """,
                    """
                            delete from interview_draft where interviewer_id in (
                                select w.id from interviewer w join interview i on i.id = w.interview_id
                                where i.person_id = :person or w.person_id = :person)
                            """,
                    "update interview set person_id = null, place = '', version = version + 1 where person_id = :person")) {
                handle.createUpdate(sql).bind("person", person.value()).execute();
            }
        });
    }
}
