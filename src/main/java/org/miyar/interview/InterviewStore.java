package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.instrument.InterviewGuide;
import org.miyar.interview.Interview.Interviewer;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.profile.InterviewQuestions.Asked;
import org.miyar.recruiting.CandidateId;

/** SQL of interviews, their questions and who conducts them. An interview with somebody who was erased is found no more. */
@ApplicationScoped
class InterviewStore {
    private static final String SELECT = """
            select i.id, i.candidate_id, i.person_id, p.name, r.title_ar, r.title_fa, r.title_en, i.starts_at, i.minutes, i.place,
                   i.planned_at, i.cancelled_at, i.version
            from interview i
            join person p on p.id = i.person_id
            join candidate c on c.id = i.candidate_id
            left join requisition r on r.id = c.requisition_id
            """;

    private final Jdbi jdbi;

    @Inject
    InterviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    InterviewId insert(CandidateId candidate, PersonId person, InterviewForm form, PersonId by, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into interview (candidate_id, person_id, starts_at, minutes, place, planned_by, planned_at)
                        values (:candidate, :person, :starts, :minutes, :place, :by, :now)
                        """)
                .bind("candidate", candidate.value())
                .bind("person", person.value())
                .bind("starts", form.startsAt())
                .bind("minutes", form.minutes())
                .bind("place", form.place())
                .bind("by", by.value())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new InterviewId(row.getLong(1)))
                .one());
    }

    void insertQuestions(InterviewId id, List<Asked> asked) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into interview_question (interview_id, position, competency, question_ar, question_fa, question_en,
                        one_ar, one_fa, one_en, three_ar, three_fa, three_en, five_ar, five_fa, five_en)
                    values (:interview, :position, :competency, :question.ar, :question.fa, :question.en,
                        :one.ar, :one.fa, :one.en, :three.ar, :three.fa, :three.en, :five.ar, :five.fa, :five.en)
                    """);
            int position = 1;
            for (var each : asked) {
                InterviewGuide.Question question = each.question();
                batch.bind("interview", id.value())
                        .bind("position", position++)
                        .bind("competency", each.competency().orElse(null))
                        .bindMethods("question", question.question())
                        .bindMethods("one", question.one())
                        .bindMethods("three", question.three())
                        .bindMethods("five", question.five())
                        .add();
            }
            batch.execute();
        });
    }

    void insertInterviewer(InterviewId id, PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into interviewer (interview_id, person_id) values (?, ?)", id.value(), person.value()));
    }

    /** Takes somebody out who has not submitted, with their drafts. */
    void removeInterviewer(InterviewId id, PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    delete from interview_draft where interviewer_id in (
                        select id from interviewer where interview_id = ? and person_id = ? and submitted_at is null)
                    """, id.value(), person.value());
            handle.execute(
                    "delete from interviewer where interview_id = ? and person_id = ? and submitted_at is null",
                    id.value(),
                    person.value());
        });
    }

    boolean update(InterviewId id, int version, InterviewForm form) {
        return jdbi.withHandle(
                handle -> handle.execute("""
                        update interview set starts_at = ?, minutes = ?, place = ?, version = version + 1
                        where id = ? and version = ? and cancelled_at is null
                        """, form.startsAt(), form.minutes(), form.place(), id.value(), version) == 1);
    }

    boolean cancel(InterviewId id, int version, Instant now) {
        return jdbi.withHandle(handle -> handle.execute("""
                        update interview set cancelled_at = ?, version = version + 1
                        where id = ? and version = ? and cancelled_at is null
                        """, now, id.value(), version) == 1);
    }

    Optional<Interview> find(InterviewId id) {
        return list("where i.id = :id order by i.id", id.value()).stream().findFirst();
    }

    /** The same with the interview's row locked until the unit of work ends. */
    Optional<Interview> lock(InterviewId id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from interview where id = :id for update")
                .bind("id", id.value())
                .mapTo(long.class)
                .findOne());
        return find(id);
    }

    List<Interview> with(CandidateId candidate) {
        return list("where i.candidate_id = :id order by i.starts_at desc, i.id desc", candidate.value());
    }

    List<InterviewId> with(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from interview where person_id = :person")
                .bind("person", person.value())
                .map((row, context) -> new InterviewId(row.getLong("id")))
                .list());
    }

    List<Interview> by(PersonId interviewer) {
        return list("""
                join interviewer me on me.interview_id = i.id and me.person_id = :id
                order by case when me.submitted_at is null and i.cancelled_at is null then 0 else 1 end, i.starts_at, i.id
                limit 200
                """, interviewer.value());
    }

    int waiting(PersonId interviewer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from interviewer me join interview i on i.id = me.interview_id
                        where me.person_id = :person and me.submitted_at is null and i.cancelled_at is null
                          and i.person_id is not null
                        """)
                .bind("person", interviewer.value())
                .mapTo(int.class)
                .one());
    }

    List<InterviewQuestion> questions(InterviewId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from interview_question where interview_id = :id order by position")
                .bind("id", id.value())
                .map((row, context) -> new InterviewQuestion(
                        row.getInt("position"),
                        Optional.ofNullable(row.getString("competency")),
                        text(row, "question"),
                        text(row, "one"),
                        text(row, "three"),
                        text(row, "five")))
                .list());
    }

    private List<Interview> list(String which, long id) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + which)
                .bind("id", id)
                .map((row, context) -> row(row))
                .list());
        var interviewers = interviewers(rows.stream().map(Interview::id).toList());
        return rows.stream()
                .map(each -> new Interview(
                        each.id(),
                        each.candidate(),
                        each.person(),
                        each.name(),
                        each.job(),
                        each.startsAt(),
                        each.minutes(),
                        each.place(),
                        interviewers.getOrDefault(each.id(), List.of()),
                        each.plannedAt(),
                        each.cancelledAt(),
                        each.version()))
                .toList();
    }

    private Map<InterviewId, List<Interviewer>> interviewers(List<InterviewId> interviews) {
        if (interviews.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select w.interview_id, w.person_id, w.submitted_at, p.name
                        from interviewer w join person p on p.id = w.person_id
                        where w.interview_id in (<ids>) order by w.id
                        """)
                .bindList("ids", interviews.stream().map(InterviewId::value).toList())
                .map((row, context) -> Map.entry(
                        new InterviewId(row.getLong("interview_id")),
                        new Interviewer(
                                new PersonId(row.getLong("person_id")),
                                row.getString("name"),
                                Columns.optionalInstant(row, "submitted_at"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Interview row(ResultSet row) throws SQLException {
        return new Interview(
                new InterviewId(row.getLong("id")),
                new CandidateId(row.getLong("candidate_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("title_en") == null
                        ? Optional.empty()
                        : Optional.of(new PartialText(
                                row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en"))),
                Columns.instant(row, "starts_at"),
                row.getInt("minutes"),
                row.getString("place"),
                List.of(),
                Columns.instant(row, "planned_at"),
                Columns.optionalInstant(row, "cancelled_at"),
                row.getInt("version"));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                row.getString(column + "_ar"), row.getString(column + "_fa"), row.getString(column + "_en"));
    }
}
