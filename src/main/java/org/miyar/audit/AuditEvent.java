package org.miyar.audit;

import java.util.Optional;
import org.miyar.kernel.PersonId;

/**
 * One deed, before it is written down.
 *
 * @param detail a few words for the administrator, such as the roles before and after; never an answer, a password or a token
 */
public record AuditEvent(AuditActor actor, AuditAction action, Optional<Subject> subject, String detail) {
    /** Longest detail kept. */
    public static final int DETAIL_LENGTH = 500;

    /** What it was done to: {@code person}, {@code sitting}, {@code candidate}… and its id. */
    public record Subject(String kind, long id) {}

    public AuditEvent {
        detail = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }

    public static AuditEvent of(AuditActor actor, AuditAction action) {
        return new AuditEvent(actor, action, Optional.empty(), "");
    }

    public AuditEvent about(String kind, long id) {
        return new AuditEvent(actor, action, Optional.of(new Subject(kind, id)), detail);
    }

    public AuditEvent about(PersonId person) {
        return about("person", person.value());
    }

    public AuditEvent withDetail(String text) {
        return new AuditEvent(actor, action, subject, text);
    }
}
