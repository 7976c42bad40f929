package org.miyar.requisition;

/** What came of writing the stages of an opening. Whatever is not {@link Saved} changed nothing. */
public sealed interface StageChange {
    record Saved() implements StageChange {}

    /** Somebody else changed the opening meanwhile. */
    record Stale() implements StageChange {}

    /** The opening is closed, and stays as it is. */
    record Closed() implements StageChange {}

    /** A stage that was to be removed has candidates, or had some: their history names it. */
    record InUse() implements StageChange {}
}
