package org.miyar.team;

import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Person;
import org.miyar.kernel.PersonId;

/**
 * What is said about a team when it is added or changed.
 *
 * @param branch by name; a new name makes a new branch
 */
public record TeamForm(String branch, String name, Optional<PersonId> lead, Set<PersonId> members) {
    public TeamForm {
        branch = Person.cleanName(branch);
        name = Person.cleanName(name);
        members = Set.copyOf(members);
    }
}
