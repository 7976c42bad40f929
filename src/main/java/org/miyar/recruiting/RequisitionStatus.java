package org.miyar.recruiting;

import java.util.Locale;

/** Whether people may still be invited for a job opening. */
public enum RequisitionStatus {
    OPEN,
    CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequisitionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
