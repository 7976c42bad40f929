package org.miyar.audit;

import java.util.Locale;
import java.util.Optional;
import org.miyar.kernel.PersonId;

/** Who did it. */
public record AuditActor(Kind kind, Optional<PersonId> personId) {
    /** Miyar itself: seed, jobs, timers. */
    public static final AuditActor SYSTEM = new AuditActor(Kind.SYSTEM, Optional.empty());

    /** Somebody who did not show who they are, such as at a refused sign-in. */
    public static final AuditActor UNKNOWN = new AuditActor(Kind.UNKNOWN, Optional.empty());

    /** A signed-in person. */
    public static AuditActor person(PersonId id) {
        return new AuditActor(Kind.PERSON, Optional.of(id));
    }

    /** A program, by the record it has among people. */
    public static AuditActor integration(PersonId id) {
        return new AuditActor(Kind.INTEGRATION, Optional.of(id));
    }

    /** The person an invitation was made for. */
    public static AuditActor applicant(PersonId id) {
        return new AuditActor(Kind.APPLICANT, Optional.of(id));
    }

    /** A signed-in person, a program, an applicant by invitation, Miyar itself, or somebody unknown. */
    public enum Kind {
        PERSON,
        INTEGRATION,
        APPLICANT,
        SYSTEM,
        UNKNOWN;

        /** The kind in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
