package org.miyar.insight;

/** What came of switching a question on or off. */
public enum AskingChange {
    SAVED,
    /** Somebody else changed it meanwhile; nothing was changed. */
    STALE
}
