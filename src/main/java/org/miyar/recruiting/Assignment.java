package org.miyar.recruiting;

/** What came of putting a candidate to an opening. Whatever is not {@link #DONE} changed nothing. */
public enum Assignment {
    DONE,
    /** The opening is not open, or the candidate has one already. */
    TOO_LATE,
    /** They were invited to another questionnaire than whoever applies there answers. */
    OTHER_INSTRUMENT
}
