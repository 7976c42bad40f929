package org.miyar.application;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.miyar.kernel.Language;
import org.miyar.kernel.Sha256;

/**
 * What is agreed to by applying, word for word; kept with the application. What becomes of the answers is agreed to by itself before
 * they are given.
 *
 * @param months how long it is kept after the opening is closed
 * @param longest how long it is kept at the most, whenever the opening is closed
 */
public record ApplicationNotice(Language language, String text, String consent, int months, int longest) {
    private static final int DIGITS = 12;

    /** Stands for every word: whoever names it has read this text and no other. */
    public String edition() {
        var words = language.tag() + "\n" + text + "\n" + consent;
        return HexFormat.of()
                .formatHex(Sha256.of(words.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }
}
