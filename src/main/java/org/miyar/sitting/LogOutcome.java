package org.miyar.sitting;

/** What became of an event that the applicant's page reported. */
public enum LogOutcome {
    LOGGED,
    NOT_STARTED,
    CLOSED,
    /** The holder is one no more. */
    ENDED
}
