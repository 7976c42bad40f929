package org.miyar.access;

import java.util.Locale;

/** What stands against a password; its words are under {@code access.password.<slug>}. */
public enum PasswordVerdict {
    ACCEPTED,
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    PERSONAL;

    /** The verdict in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
