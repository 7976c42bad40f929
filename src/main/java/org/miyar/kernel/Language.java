package org.miyar.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language Miyar speaks. The three are equals: no text may exist in one only. */
public enum Language {
    ARABIC("ar", true, "العربية"),
    PERSIAN("fa", true, "فارسی"),
    ENGLISH("en", false, "English");

    private final String tag;
    private final boolean rightToLeft;
    private final String ownName;

    Language(String tag, boolean rightToLeft, String ownName) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
        this.ownName = ownName;
    }

    /** The BCP 47 tag: {@code ar}, {@code fa} or {@code en}. */
    public String tag() {
        return tag;
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The language's name in the language itself, for choosing it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(tag);
    }

    /** The language of a BCP 47 tag, region ignored ({@code fa-IR} is Persian); empty if Miyar does not speak it. */
    public static Optional<Language> ofTag(String tag) {
        var primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).filter(l -> l.tag.equals(primary)).findFirst();
    }

    /** The language of a locale, English if Miyar does not speak it. */
    public static Language of(Locale locale) {
        return ofTag(locale.toLanguageTag()).orElse(ENGLISH);
    }
}
