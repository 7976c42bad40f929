package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of records that may be of one person, and of applications that another one counts for. */
@ApplicationScoped
class DuplicateStore {
    private static final int MOST = 20;

    /** Whether a person {@code p} is like somebody else: a search of its own for each, since of two joined by or no index is used. */
    static final String ALIKE = "not exists (select 1 from account a where a.person_id = p.id) and ("
            + like("search_name") + " or " + like("email") + ")";

    private final Jdbi jdbi;

    private static String like(String column) {
        return "exists (select 1 from person twin join candidate other on other.person_id = twin.id where twin."
                + column
                + " = p." + column + " and twin.id <> p.id and twin.demo = p.demo"
                + " and not exists (select 1 from account a where a.person_id = twin.id))";
    }

    @Inject
    DuplicateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is the same about somebody else. */
    record Likeness(PersonId person, boolean name, boolean email, boolean number) {}

    /**
     * Others who have applied and are like this person; simulated people are like simulated ones only.
     *
     * @param sameNumber who else has given the same telephone number
     */
    List<Likeness> of(PersonId person, Set<PersonId> sameNumber) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select alike.id, max(alike.same_name) as same_name, max(alike.same_email) as same_email,
                               max(alike.same_number) as same_number
                        from (select p.id, 1 as same_name, 0 as same_email, 0 as same_number
                              from person me join person p on p.search_name = me.search_name and p.demo = me.demo
                              where me.id = :person and p.id <> me.id
                              union all
                              select p.id, 0, 1, 0
                              from person me join person p on p.email = me.email and p.demo = me.demo
                              where me.id = :person and p.id <> me.id
                              union all
                              select p.id, 0, 0, 1
                              from person me join person p on p.id in (<numbers>) and p.demo = me.demo
                              where me.id = :person and p.id <> me.id) as alike
                        where exists (select 1 from candidate c where c.person_id = alike.id)
                          and not exists (select 1 from account a where a.person_id in (alike.id, :person))
                        group by alike.id
                        order by max(alike.same_name) + max(alike.same_email) + max(alike.same_number) desc, alike.id
                        limit :most
                        """)
                .bind("person", person.value())
                // Nobody has the number nought; a list may not be empty.
                .bindList(
                        "numbers",
                        Stream.concat(Stream.of(0L), sameNumber.stream().map(PersonId::value))
                                .toList())
                .bind("most", MOST)
                .map((row, context) -> new Likeness(
                        new PersonId(row.getLong("id")),
                        row.getInt("same_name") == 1,
                        row.getInt("same_email") == 1,
                        row.getInt("same_number") == 1))
                .list());
    }

    /** Where another application counts instead. */
    Map<CandidateId, CandidateId> superseded(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, superseded_by from candidate where person_id = ? and superseded_by is not null")
                .bind(0, person.value())
                .map((row, context) ->
                        Map.entry(new CandidateId(row.getLong("id")), new CandidateId(row.getLong("superseded_by"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Lets another application count instead; those that counted on this one count on that one too. */
    void supersede(CandidateId candidate, CandidateId counting) {
        jdbi.useHandle(handle -> handle.execute(
                "update candidate set superseded_by = ?, version = version + 1 where id = ? or superseded_by = ?",
                counting.value(),
                candidate.value(),
                candidate.value()));
    }
}
