package org.miyar.recruiting.roster;

import java.util.Locale;

/** What a column of a list may hold, as far as it is read. */
enum RosterColumn {
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    EMAIL,
    LANGUAGE;

    /** The column in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
