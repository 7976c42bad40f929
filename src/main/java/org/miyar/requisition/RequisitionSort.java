package org.miyar.requisition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list of job openings may be ordered by. */
public enum RequisitionSort {
    ADDED,
    TITLE,
    STATE,
    CLOSING;

    /** The order in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequisitionSort> ofCode(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
