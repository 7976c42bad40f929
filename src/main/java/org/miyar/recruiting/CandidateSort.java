package org.miyar.recruiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of candidates may be ordered by. By a score only where a person asks for it: nobody is moved up or down unasked. */
public enum CandidateSort {
    INVITED,
    NAME,
    ACTIVITY,
    STATE,
    /** With what their opening asks for; only within one opening. */
    FIT;

    /** The order in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CandidateSort> ofCode(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
