package org.miyar.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an item's text in one language has come. */
public enum TranslationStatus {
    /** The language it was written in. */
    SOURCE,
    /** Translated, not yet reviewed by a second person. */
    FORWARD,
    REVIEWED,
    /** Taken over from elsewhere as it was. */
    IMPORTED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TranslationStatus> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(status -> status.tag().equals(tag))
                .findFirst();
    }
}
