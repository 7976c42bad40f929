package org.miyar.insight;

import java.util.Locale;

/** What became of somebody where they are now. */
public enum Standing {
    /** Nothing has ended yet, or they were hired. */
    WAITING,
    /** They were declined, or erased before anything else became of them. */
    ENDED,
    /** They did not wish to go on: nobody selected among them, so they count for what they had passed only. */
    WITHDREW;

    /** The standing in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
