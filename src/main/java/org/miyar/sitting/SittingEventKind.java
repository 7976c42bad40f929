package org.miyar.sitting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can befall a sitting. */
public enum SittingEventKind {
    PAUSED,
    RESUMED,
    RECONNECTED,
    /** Nothing arrived for longer than {@link Sittings#INTERRUPTION}; noticed by the server. */
    INTERRUPTED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SittingEventKind ofTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** A kind that the applicant's page may report. */
    public static Optional<SittingEventKind> reported(String tag) {
        return Arrays.stream(values())
                .filter(kind -> kind != INTERRUPTED && kind.tag().equals(tag))
                .findFirst();
    }
}
