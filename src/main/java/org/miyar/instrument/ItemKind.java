package org.miyar.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item is for. Only {@link #LIKERT} items count in a scale; the others tell of response quality. */
public enum ItemKind {
    LIKERT,
    /** An unlikely virtue. */
    IMPRESSION,
    /** A statement nearly everybody answers alike. */
    INFREQUENCY,
    /** Asks for a certain answer. */
    INSTRUCTED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemKind> ofTag(String tag) {
        return Arrays.stream(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }
}
