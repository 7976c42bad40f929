package org.miyar.decision;

import java.util.Locale;

/** What somebody had to do with a candidate, so that another looks at the decision again. */
public enum Involvement {
    DECIDED,
    INTERVIEWED,
    /** It is their own application. */
    APPLIED;

    /** The involvement in the database's answers and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Involvement ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
