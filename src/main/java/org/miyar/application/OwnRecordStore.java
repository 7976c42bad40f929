package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of the links to one's own record. */
@ApplicationScoped
class OwnRecordStore {
    private final Jdbi jdbi;

    @Inject
    OwnRecordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(byte[] hash, Collection<PersonId> people, Instant expires) {
        jdbi.useHandle(handle -> {
            for (var person : people) {
                handle.execute(
                        "insert into own_record_link (token_hash, person_id, expires_at) values (?, ?, ?)",
                        hash,
                        person.value(),
                        expires);
            }
        });
    }

    /** Whom a link opens, in one order for whoever locks them; nobody if it does not work any more. */
    List<PersonId> people(byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id from own_record_link where token_hash = :hash and expires_at > :now order by person_id")
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(Long.class)
                .map(PersonId::new)
                .list());
    }

    List<Piece> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select expires_at from own_record_link where person_id = :person order by id")
                .bind("person", person.value())
                .map((row, context) -> new Piece(
                        "record-link",
                        Map.of("worksUntil", Columns.instant(row, "expires_at").toString())))
                .list());
    }

    void remove(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from own_record_link where person_id = ?", person.value()));
    }

    void removeEnded(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from own_record_link where expires_at <= ?", now));
    }
}
