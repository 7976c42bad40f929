package org.miyar.decision;

import java.util.Locale;

/** What came of looking at a decision again. */
public enum Finding {
    UPHELD,
    /** The candidate is considered again. */
    CHANGED;

    /** The finding in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Finding ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
