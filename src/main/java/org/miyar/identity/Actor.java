package org.miyar.identity;

import java.util.Set;
import org.miyar.audit.AuditActor;
import org.miyar.kernel.PersonId;

/**
 * The signed-in person who is acting now, with the roles they have now; or an integration.
 *
 * @param integration whether this is a program, whose deeds stand under a record of its own
 */
public record Actor(PersonId person, String name, Set<Role> roles, boolean integration) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public Actor(PersonId person, String name, Set<Role> roles) {
        this(person, name, roles, false);
    }

    /** A program of the house. It does what HR does, as far as its scopes open the door to it. */
    public static Actor integration(PersonId record, String name) {
        return new Actor(record, name, Set.of(Role.HR), true);
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

    /** This one in the audit trail. */
    public AuditActor audited() {
        return integration ? AuditActor.integration(person) : AuditActor.person(person);
    }
}
