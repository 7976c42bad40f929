package org.miyar.recruiting.roster;

/** What came of confirming a list. */
public sealed interface RosterStart {
    record Started(long run) implements RosterStart {}

    /** Nobody can be invited for the opening any more; nothing was changed. */
    record JobClosed() implements RosterStart {}

    /** No row of the list can be invited. */
    record Nobody() implements RosterStart {}
}
