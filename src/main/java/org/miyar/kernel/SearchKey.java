package org.miyar.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name folded so that what a person would call the same spelling is the same key: ي/ی/ى and ك/ک, hamza carriers, digits,
 * diacritics, tatweel, direction marks and letter case do not matter; nor do blanks, since می‌رضا, می رضا and میرضا are one name.
 * It is stored beside names: whoever changes the folding folds the stored keys anew in a changelog.
 */
public record SearchKey(String value) {
    private static final Pattern IGNORED = Pattern.compile("[\\p{M}\\u0640\\p{Cf}\\p{Z}\\s]");

    public SearchKey {
        value = fold(value);
    }

    private static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var letters = IGNORED.matcher(decomposed)
                .replaceAll("")
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replace('ك', 'ک')
                .replace('ة', 'ه')
                .replace('ٱ', 'ا');
        return Digits.toAscii(letters).toLowerCase(Locale.ROOT);
    }

    /** This key as a fragment of an SQL LIKE pattern with {@code !} as the escape character. */
    public String likeFragment() {
        return likeFragment(value);
    }

    /** A text as it was typed as such a fragment, for columns that have no folded counterpart. */
    public static String likeFragment(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
