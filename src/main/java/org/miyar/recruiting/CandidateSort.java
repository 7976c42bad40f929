package org.miyar.recruiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of candidates may be ordered by. Not by a score: nobody is moved up or down by a number unasked. */
public enum CandidateSort {
    INVITED,
    NAME,
    ACTIVITY,
    STATE;

    /** The order in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CandidateSort> ofCode(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
