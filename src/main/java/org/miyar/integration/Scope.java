package org.miyar.integration;

import java.util.Arrays;
import java.util.Optional;

/** One kind of thing that a token opens. */
public enum Scope {
    OPENINGS_READ(Scopes.OPENINGS_READ),
    OPENINGS_WRITE(Scopes.OPENINGS_WRITE),
    CANDIDATES_READ(Scopes.CANDIDATES_READ),
    CANDIDATES_INVITE(Scopes.CANDIDATES_INVITE),
    CANDIDATES_MOVE(Scopes.CANDIDATES_MOVE),
    RESULTS_READ(Scopes.RESULTS_READ);

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The scope in the database and in {@link Scopes}. */
    public String code() {
        return code;
    }

    /** The scope in message keys. */
    public String slug() {
        return code.replace(':', '-');
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
