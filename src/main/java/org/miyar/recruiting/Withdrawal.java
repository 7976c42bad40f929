package org.miyar.recruiting;

/** What came of withdrawing an application. Whatever is not {@link #DONE} changed nothing. */
public enum Withdrawal {
    DONE,
    /** It was decided about them already. */
    DECIDED,
    /** They have no such application. */
    UNKNOWN
}
