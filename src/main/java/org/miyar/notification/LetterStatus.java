package org.miyar.notification;

import java.util.Locale;

/** Where a letter stands. */
public enum LetterStatus {
    /** Waiting for its first or next attempt. */
    WAITING,
    SENT,
    /** No mail server is set: kept for people to read and pass on. */
    KEPT,
    /** Given up after the last attempt, or before it because the link in it ended; somebody has to look. */
    FAILED;

    /** The status in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LetterStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
