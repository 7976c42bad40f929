package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of reset links. */
@ApplicationScoped
class ResetStore {
    private final Jdbi jdbi;

    @Inject
    ResetStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(byte[] hash, PersonId person, Instant now, Instant expires) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into password_reset (token_hash, person_id, created_at, expires_at)
                        values (:hash, :person, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("person", person.value())
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    Optional<PersonId> person(byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person_id from password_reset
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new PersonId(row.getLong(1)))
                .findOne());
    }

    /** Uses the link up; false if it was used or has expired, also by somebody at this very moment. */
    boolean use(byte[] hash, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update password_reset set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """).bind("hash", hash).bind("now", now).execute() == 1);
    }

    List<Piece> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select created_at, expires_at from password_reset where person_id = :person order by created_at")
                .bind("person", person.value())
                .map((row, context) -> new Piece(
                        "password-link",
                        Map.of(
                                "sentAt", Columns.instant(row, "created_at").toString(),
                                "worksUntil", Columns.instant(row, "expires_at").toString())))
                .list());
    }

    /** Removes links that nobody can use any more. */
    void removeEnded(Instant now) {
        jdbi.useHandle(handle ->
                handle.execute("delete from password_reset where expires_at <= ? or used_at is not null", now));
    }

    /** Removes every link of the person. */
    void cancel(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from password_reset where person_id = :person")
                .bind("person", person.value())
                .execute());
    }
}
