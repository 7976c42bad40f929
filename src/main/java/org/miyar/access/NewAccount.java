package org.miyar.access;

import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;

/**
 * Somebody who will sign in.
 *
 * @param password empty lets them choose one by the reset link
 */
public record NewAccount(
        String name,
        EmailAddress email,
        Language language,
        Set<Role> roles,
        Optional<PasswordHash> password,
        boolean demo) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
