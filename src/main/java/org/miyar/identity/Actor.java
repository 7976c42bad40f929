package org.miyar.identity;

import java.util.Set;
import org.miyar.audit.AuditActor;
import org.miyar.kernel.PersonId;

/** The signed-in person who is acting now, with the roles they have now. */
public record Actor(PersonId person, String name, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Stops a deed that none of the roles given allows.
     *
     * <p>Throws {@link NotAllowed}: the face of the feature should not have offered the deed.
     */
    public void mustBe(Role... allowed) {
        for (var role : allowed) {
            if (is(role)) {
                return;
            }
        }
        throw new NotAllowed();
    }

    /** This person in the audit trail. */
    public AuditActor audited() {
        return AuditActor.person(person);
    }
}
