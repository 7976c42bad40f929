package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of the outbox. */
@ApplicationScoped
class OutboxStore {
    private final Jdbi jdbi;

    @Inject
    OutboxStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Letter letter, LetterStatus status, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox_mail
                            (person_id, recipient, language, subject, body, status, created_at, next_attempt_at)
                        values (:person, :to, :language, :subject, :body, :status, :now, :now)
                        """)
                .bind("person", letter.person().map(PersonId::value).orElse(null))
                .bind("to", letter.to().value())
                .bind("language", letter.language().tag())
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("status", status.code())
                .bind("now", now)
                .execute());
    }
}
