package org.miyar.onboarding;

/** What came of changing a task. Whatever is not {@link Saved} changed nothing. */
public enum TaskChange {
    SAVED,
    /** Somebody else changed it meanwhile. */
    STALE,
    /** It is not there any more. */
    GONE
}
