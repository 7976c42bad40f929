package org.miyar.recruiting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;

/**
 * That two records are of one person, as whoever says so has seen them.
 *
 * @param kept the record that stays
 * @param gone the record that becomes one with it
 * @param name the one that stays, of either
 * @param email the one that stays, of either
 * @param counting the applications that count where both had applied for one opening
 */
public record MergeWish(
        Person kept, Person gone, String name, Optional<EmailAddress> email, Set<CandidateId> counting) {
    public MergeWish {
        if (!List.of(kept.name(), gone.name()).contains(name)
                || !List.of(kept.email(), gone.email()).contains(email)) {
            throw new IllegalArgumentException("What stays is of either record");
        }
        counting = Set.copyOf(counting);
    }
}
