package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;

/** SQL of people. */
@ApplicationScoped
class PersonStore {
    private static final String SELECT = "select id, name, email, language, demo, version from person ";

    /** The name of somebody who was erased. */
    private static final String NOBODY = "–";

    private final Jdbi jdbi;

    @Inject
    PersonStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    PersonId insert(String name, Optional<EmailAddress> email, Language language, boolean demo, Instant now) {
        var clean = Person.cleanName(name);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into person (name, search_name, email, language, demo, created_at)
                        values (:name, :searchName, :email, :language, :demo, :now)
                        """)
                .bind("name", clean)
                .bind("searchName", searchName(clean))
                .bind("email", email.map(EmailAddress::value).orElse(null))
                .bind("language", language.tag())
                .bind("demo", demo)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new PersonId(row.getLong(1)))
                .one());
    }

    boolean update(PersonId id, int version, String name, Optional<EmailAddress> email, Language language) {
        var clean = Person.cleanName(name);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update person
                        set name = :name, search_name = :searchName, email = :email, language = :language,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .bind("id", id.value())
                        .bind("version", version)
                        .bind("name", clean)
                        .bind("searchName", searchName(clean))
                        .bind("email", email.map(EmailAddress::value).orElse(null))
                        .bind("language", language.tag())
                        .execute()
                == 1);
    }

    /** Removes whatever tells who it was. */
    void anonymise(PersonId id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update person set name = :nobody, search_name = '', email = null, version = version + 1 where id = :id
                        """)
                .bind("nobody", NOBODY)
                .bind("id", id.value())
                .execute());
    }

    /** Notes that this record became one with another, which tells who it was. */
    void mergeInto(PersonId gone, PersonId kept) {
        anonymise(gone);
        jdbi.useHandle(
                handle -> handle.execute("update person set merged_into = ? where id = ?", kept.value(), gone.value()));
    }

    /** Whether whatever told who it was is gone. */
    boolean isAnonymous(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select 1 from person where id = :id and name = :nobody and search_name = ''")
                .bind("id", id.value())
                .bind("nobody", NOBODY)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    Optional<Person> find(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(PersonStore::person)
                .findOne());
    }

    /** The same with the row locked until the unit of work ends. */
    Optional<Person> lock(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id for update")
                .bind("id", id.value())
                .map(PersonStore::person)
                .findOne());
    }

    Map<PersonId, Person> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery(SELECT + "where id in (<ids>)")
                .bindList("ids", ids.stream().map(PersonId::value).distinct().toList())
                .map(PersonStore::person)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    List<Person> withEmail(EmailAddress email) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where email = :email order by id")
                .bind("email", email.value())
                .map(PersonStore::person)
                .list());
    }

    List<Person> named(SearchKey name) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where search_name = :name order by id")
                .bind("name", name.value())
                .map(PersonStore::person)
                .list());
    }

    /** Folding may lengthen a name (ligatures), so it is cut to the column. */
    static String searchName(String name) {
        var folded = new SearchKey(name).value();
        return folded.length() <= 320 ? folded : folded.substring(0, 320);
    }

    private static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::stored),
                Language.ofTag(row.getString("language")).orElse(Language.ENGLISH),
                row.getBoolean("demo"),
                row.getInt("version"));
    }
}
