package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of preferences. */
@ApplicationScoped
class PreferenceStore {
    private final Jdbi jdbi;

    @Inject
    PreferenceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<String> find(PersonId person, String name) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select chosen from preference where person_id = :person and name = :name")
                        .bind("person", person.value())
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    Map<String, String> all(PersonId person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select name, chosen from preference where person_id = :person")
                        .bind("person", person.value())
                        .map((row, context) -> Map.entry(row.getString("name"), row.getString("chosen")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void put(PersonId person, String name, String chosen) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into preference (person_id, name, chosen) values (:person, :name, :chosen)
                        on duplicate key update chosen = values(chosen)
                        """)
                .bind("person", person.value())
                .bind("name", name)
                .bind("chosen", chosen)
                .execute());
    }

    void deleteAll(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from preference where person_id = :person")
                .bind("person", person.value())
                .execute());
    }
}
