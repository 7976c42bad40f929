package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;

/** SQL of accounts and their roles. */
@ApplicationScoped
class AccountStore {
    private final Jdbi jdbi;

    @Inject
    AccountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean any() {
        return jdbi.withHandle(handle -> handle.createQuery("select person_id from account limit 1")
                .mapTo(Long.class)
                .findFirst()
                .isPresent());
    }

    void insert(PersonId person, EmailAddress email, Optional<String> hash, Set<Role> roles, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into account (person_id, email, password_hash, created_at)
                        values (:person, :email, :hash, :now)
                        """)
                .bind("person", person.value())
                .bind("email", email.value())
                .bind("hash", hash.orElse(null))
                .bind("now", now)
                .execute());
        insertRoles(person, roles);
    }

    void insertRoles(PersonId person, Set<Role> roles) {
        jdbi.useHandle(handle -> {
            for (var role : roles) {
                handle.createUpdate("insert into account_role (person_id, role) values (:person, :role)")
                        .bind("person", person.value())
                        .bind("role", role.code())
                        .execute();
            }
        });
    }
}
