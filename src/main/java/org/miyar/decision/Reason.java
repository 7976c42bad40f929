package org.miyar.decision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.miyar.kernel.SearchKey;
import org.miyar.kernel.Sha256;

/**
 * Why somebody decided so, in their own words: at least about a sentence. Whether it is a good reason nobody can count; that there is
 * one at all, and not a mark to get past the field, is what is asked here.
 *
 * <p>Throws {@link IllegalArgumentException} if it is not one.
 */
public record Reason(String text) {
    public static final int LENGTH = 2000;

    /** "They were calm with the angry caller." has 31 letters; Persian and Arabic say the same with fewer. */
    private static final int LETTERS = 20;

    private static final int DIFFERENT_WORDS = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\u200C]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");

    public Reason {
        text = text.strip();
        if (!isOne(text)) {
            throw new IllegalArgumentException(
                    "A reason has at least a sentence's words and at most " + LENGTH + " characters");
        }
    }

    /** Whether what was typed can be a reason. */
    public static boolean isOne(String typed) {
        var text = typed.strip();
        return text.length() <= LENGTH
                && text.codePoints().filter(Character::isLetter).count() >= LETTERS
                && Arrays.stream(BETWEEN_WORDS.split(text))
                                .map(word -> new SearchKey(word).value())
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .count()
                        >= DIFFERENT_WORDS;
    }

    /** The same for two texts that differ in no letter and no digit, however they are spaced, dotted and spelt. */
    byte[] wordsHash() {
        var words = NO_WORD.matcher(new SearchKey(text).value()).replaceAll("");
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
