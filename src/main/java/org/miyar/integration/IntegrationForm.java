package org.miyar.integration;

import java.time.LocalDate;
import java.util.Set;
import org.miyar.identity.Person;

/**
 * An integration as an administrator adds it.
 *
 * <p>Throws {@link IllegalArgumentException} if the name is none (see {@link Person#cleanName}) or nothing would be open to it
 *
 * @param lastDay the last day on which its token works
 */
public record IntegrationForm(String name, Set<Scope> scopes, LocalDate lastDay) {
    public IntegrationForm {
        name = Person.cleanName(name);
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("An integration needs a scope");
        }
    }
}
