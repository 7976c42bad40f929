package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of the audit trail: inserts and reads, nothing else. */
@ApplicationScoped
class AuditStore {
    private final Jdbi jdbi;

    @Inject
    AuditStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void append(Instant at, AuditEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
                        values (:at, :actorKind, :actorId, :action, :subjectKind, :subjectId, :detail)
                        """)
                .bind("at", at)
                .bind("actorKind", event.actor().kind().code())
                .bind("actorId", event.actor().personId().map(PersonId::value).orElse(null))
                .bind("action", event.action().name())
                .bind(
                        "subjectKind",
                        event.subject().map(AuditEvent.Subject::kind).orElse(null))
                .bind("subjectId", event.subject().map(AuditEvent.Subject::id).orElse(null))
                .bind("detail", event.detail())
                .execute());
    }
}
