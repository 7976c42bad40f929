package org.miyar.identity;

/** What came of changing something that others may change too. */
public sealed interface PersonChange {
    /** Done; the next change names this version. */
    record Saved(int version) implements PersonChange {}

    /** Somebody else changed it meanwhile: nothing was changed, here is how it stands. */
    record Stale(Person current) implements PersonChange {}
}
