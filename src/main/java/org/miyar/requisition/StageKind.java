package org.miyar.requisition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a stage is for. An opening may have several stages of one kind between the first and the last ones. */
public enum StageKind {
    /** Where everybody begins; each opening has it once, at the beginning. */
    APPLIED,
    ASSESSMENT,
    INTERVIEW,
    OFFER,
    /** Each opening has this and the two after it once, at the end. */
    HIRED,
    DECLINED,
    /** The candidate does not wish to go on. */
    WITHDRAWN;

    /** Whether only a decision leads there, and away from there: somebody who says why, not a card that is dragged. */
    public boolean decided() {
        return this == HIRED || this == DECLINED;
    }

    /** Whether an opening has exactly one stage of this kind, at a fixed place. */
    public boolean fixed() {
        return switch (this) {
            case APPLIED, HIRED, DECLINED, WITHDRAWN -> true;
            case ASSESSMENT, INTERVIEW, OFFER -> false;
        };
    }

    /** The kind in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StageKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
