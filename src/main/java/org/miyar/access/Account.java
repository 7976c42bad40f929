package org.miyar.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/**
 * Somebody who may sign in, as the administrator sees them.
 *
 * @param hasPassword false until they have used the link that was sent to them
 */
public record Account(
        PersonId id,
        String name,
        EmailAddress email,
        Language language,
        Set<Role> roles,
        boolean disabled,
        boolean hasPassword,
        Optional<Instant> lastSignIn,
        boolean demo,
        int version) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
