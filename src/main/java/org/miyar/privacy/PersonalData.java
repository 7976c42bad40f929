package org.miyar.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miyar.kernel.PersonId;

/**
 * What one feature keeps of a person; a bean in each feature that has a table with a column naming a person. A test reads the
 * schema and fails on such a column that nobody claims.
 */
public interface PersonalData {
    /** The columns that name a person, as {@code table.column} in lower case, each with the kind of piece that shows its rows. */
    Map<String, String> claims();

    /** Everything kept of the person, for them to read. */
    List<Piece> export(PersonId person);

    /** The same where nobody of the house reads it for them: with what is shown to the person alone. */
    default List<Piece> exportToThemselves(PersonId person) {
        return export(person);
    }

    /** Those of the claimed columns whose rows are never changed: they go on naming whom they named when two records become one. */
    default Set<String> unchanging() {
        return Set.of();
    }

    /**
     * Locks, until the unit of work ends, what this feature elsewhere locks before it comes to the person's row, such as a sitting that
     * is submitted: two that lock in one order do not wait for each other.
     */
    default void lock(PersonId person) {}

    /** Removes or cuts loose everything of the person; sums, ledgers and the audit trail stay. */
    void erase(PersonId person);

    /** Until when each of these may be kept; for whoever is left out this feature gives no reason. */
    default Map<PersonId, Instant> retainUntil(Collection<PersonId> people) {
        return Map.of();
    }

    /** Until when each of these was told that they are kept at the most, whatever is set since. */
    default Map<PersonId, Instant> promisedUntil(Collection<PersonId> people) {
        return Map.of();
    }

    /**
     * Whom the timer does not erase yet although their time is over, because something of theirs is not settled. Each with the code of
     * the reason, whose words are under {@code oversight.retention.held.<code>}.
     */
    default Map<PersonId, String> heldBack(Collection<PersonId> people, Instant now) {
        return Map.of();
    }

    /** Removes what is kept for a while only and whose while is over, of whomever it is: addresses, sessions, links. */
    default void expire(Instant now) {}

    /** One thing that is kept: its kind, such as {@code answer}, and its fields by name, in the order to be read. */
    record Piece(String kind, Map<String, String> fields) {
        public Piece {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
