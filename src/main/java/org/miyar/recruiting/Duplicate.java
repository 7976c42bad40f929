package org.miyar.recruiting;

import java.util.List;
import org.miyar.identity.Person;

/**
 * A record that may be of the same person as another: by their name, however it is spelt, their e-mail address or their telephone
 * number. Only people can tell whether it is.
 *
 * @param candidates what is applied for under it, the oldest first
 */
public record Duplicate(
        Person person, boolean sameName, boolean sameEmail, boolean sameNumber, List<Candidate> candidates) {
    public Duplicate {
        candidates = List.copyOf(candidates);
    }
}
