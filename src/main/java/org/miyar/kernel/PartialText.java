package org.miyar.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text that people of the house write, in the languages they have written it in so far: at least one. What stands in no
 * language yet is blank there.
 *
 * <p>Throws {@link IllegalArgumentException} if every language is blank
 */
public record PartialText(String ar, String fa, String en) {
    public PartialText {
        ar = ar.strip();
        fa = fa.strip();
        en = en.strip();
        if (ar.isEmpty() && fa.isEmpty() && en.isEmpty()) {
            throw new IllegalArgumentException("A text must be given in one language at least: ar, fa, en");
        }
    }

    public static PartialText of(LocalizedText whole) {
        return new PartialText(whole.ar(), whole.fa(), whole.en());
    }

    /** What was typed; empty where nothing was. */
    public static Optional<PartialText> typed(String ar, String fa, String en) {
        return Stream.of(ar, fa, en).allMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(new PartialText(ar, fa, en));
    }

    /** The text as it was written in this language; blank if it was not. */
    public String written(Language language) {
        return switch (language) {
            case ARABIC -> ar;
            case PERSIAN -> fa;
            case ENGLISH -> en;
        };
    }

    /** The text for a reader of this language: in another one where it was not written in theirs. */
    public String in(Language language) {
        return written(languageFor(language));
    }

    /** The language in which a reader of this language gets the text. */
    public Language languageFor(Language reader) {
        return Stream.of(reader, Language.ENGLISH, Language.ARABIC, Language.PERSIAN)
                .filter(language -> !written(language).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The languages it was not written in yet. */
    public List<Language> missing() {
        return Arrays.stream(Language.values())
                .filter(language -> written(language).isEmpty())
                .toList();
    }
}
