package org.miyar.audit;

import java.util.Optional;
import org.miyar.kernel.PersonId;

/**
 * One deed, before it is written down.
 *
 * @param detail a few words for the administrator, such as the roles before and after; never an answer, a password or a token
 * @param address the network address it came from, which is forgotten after a while
 */
public record AuditEvent(
        AuditActor actor, AuditAction action, Optional<Subject> subject, String detail, Optional<String> address) {
    /** Longest detail kept. */
    public static final int DETAIL_LENGTH = 500;

    private static final int ADDRESS_LENGTH = 64;

    /** What it was done to: {@code person}, {@code sitting}, {@code candidate}… and its id. */
    public record Subject(String kind, long id) {}

    public AuditEvent {
        detail = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
        address = address.filter(text -> !text.isEmpty() && text.length() <= ADDRESS_LENGTH);
    }

    public static AuditEvent of(AuditActor actor, AuditAction action) {
        return new AuditEvent(actor, action, Optional.empty(), "", Optional.empty());
    }

    public AuditEvent about(String kind, long id) {
        return new AuditEvent(actor, action, Optional.of(new Subject(kind, id)), detail, address);
    }

    public AuditEvent about(PersonId person) {
        return about("person", person.value());
    }

    public AuditEvent withDetail(String text) {
        return new AuditEvent(actor, action, subject, text, address);
    }

    public AuditEvent from(String networkAddress) {
        return new AuditEvent(actor, action, subject, detail, Optional.of(networkAddress));
    }
}
