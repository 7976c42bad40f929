package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.requisition.RequisitionId;

/** SQL of what is asked, and of what people told. Two records that became one may hold two sheets: the later one counts. */
@ApplicationScoped
class DemographicStore {
    private final Jdbi jdbi;

    @Inject
    DemographicStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Each of the questions, asked or never asked. */
    List<Asking> asking(List<Question> questions) {
        Map<String, Switched> switched = jdbi.withHandle(handle -> handle.createQuery(
                        "select code, asked, reason, changed_at, version from demographic_question")
                .map((row, context) -> Map.entry(
                        row.getString("code"),
                        new Switched(
                                row.getBoolean("asked"),
                                row.getString("reason"),
                                Columns.instant(row, "changed_at"),
                                row.getInt("version"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return questions.stream()
                .map(question -> Optional.ofNullable(switched.get(question.code()))
                        .map(how -> new Asking(
                                question, how.asked(), how.reason(), Optional.of(how.changedAt()), how.version()))
                        .orElseGet(() -> new Asking(question, false, "", Optional.empty(), 0)))
                .toList();
    }

    private record Switched(boolean asked, String reason, Instant changedAt, int version) {}

    /** False if somebody else was faster. */
    boolean ask(Question question, int version, boolean asked, String reason, PersonId by, Instant now) {
        return jdbi.withHandle(handle -> {
            if (version == 0) {
                // Somebody else's row, if there is one already, is left as it is.
                return handle.createUpdate("""
                                insert into demographic_question (code, asked, reason, changed_by, changed_at, version)
                                select :code, :asked, :reason, :by, :now, 1 from (select 1 as one) here
                                where not exists (select 1 from demographic_question q where q.code = :code)
                                """)
                                .bind("code", question.code())
                                .bind("asked", asked)
                                .bind("reason", reason)
                                .bind("by", by.value())
                                .bind("now", now)
                                .execute()
                        > 0;
            }
            return handle.createUpdate("""
                            update demographic_question set asked = :asked, reason = :reason, changed_by = :by,
                                changed_at = :now, version = version + 1
                            where code = :code and version = :version
                            """)
                            .bind("code", question.code())
                            .bind("asked", asked)
                            .bind("reason", reason)
                            .bind("by", by.value())
                            .bind("now", now)
                            .bind("version", version)
                            .execute()
                    > 0;
        });
    }

    /** What the person's latest sheet says; a map of one's own to change. */
    Map<String, String> told(PersonId person) {
        return jdbi.withHandle(handle -> {
            var told = new LinkedHashMap<String, String>();
            handle.createQuery("""
                            select a.question, a.choice from demographic_answer a
                            where a.sheet_id = (select max(s.id) from demographic_sheet s where s.person_id = :person)
                            order by a.question
                            """)
                    .bind("person", person.value())
                    .map((row, context) -> Map.entry(row.getString("question"), row.getString("choice")))
                    .forEach(one -> told.put(one.getKey(), one.getValue()));
            return told;
        });
    }

    /** In place of all that was written before; nothing is written of whoever tells nothing. */
    void write(PersonId person, Map<String, String> told) {
        remove(person);
        if (!told.isEmpty()) {
            insert(person, told);
        }
    }

    void insert(PersonId person, Map<String, String> told) {
        jdbi.useHandle(handle -> {
            long sheet = handle.createUpdate("insert into demographic_sheet (person_id) values (:person)")
                    .bind("person", person.value())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            told.forEach((question, choice) -> handle.execute(
                    "insert into demographic_answer (sheet_id, question, choice) values (?, ?, ?)",
                    sheet,
                    question,
                    choice));
        });
    }

    List<PersonId> simulated(RequisitionId job) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.person_id from candidate c
                        join invitation i on i.id = c.invitation_id
                        join sitting s on s.id = i.sitting_id
                        where c.requisition_id = :job and c.demo and s.submitted_at is not null and c.person_id is not null
                        order by s.submitted_at, c.id
                        """)
                .bind("job", job.value())
                .map((row, context) -> new PersonId(row.getLong("person_id")))
                .list());
    }

    void remove(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from demographic_answer where sheet_id in (select id from demographic_sheet where person_id = ?)",
                    person.value());
            handle.execute("delete from demographic_sheet where person_id = ?", person.value());
        });
    }

    /** Of what somebody switched, only that: who did it no longer stands there. */
    void cutLoose(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update demographic_question set changed_by = null where changed_by = ?", person.value()));
    }

    /** The codes of the questions that somebody switched last. */
    List<String> switchedBy(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select code from demographic_question where changed_by = :person order by code")
                .bind("person", person.value())
                .mapTo(String.class)
                .list());
    }
}
