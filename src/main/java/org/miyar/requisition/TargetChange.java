package org.miyar.requisition;

/** What came of publishing a target profile. Whatever is not {@link Published} changed nothing. */
public sealed interface TargetChange {
    /** @param number of the version */
    record Published(int number) implements TargetChange {}

    /** It says what the newest version says. */
    record Same() implements TargetChange {}

    /** Somebody else changed the opening meanwhile. */
    record Stale() implements TargetChange {}

    /** The opening is closed, and stays as it is. */
    record Closed() implements TargetChange {}
}
