package org.miyar.recruiting.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The text of a file whose encoding nobody said. A mark at its beginning decides; else it is UTF-8 where it can be, UTF-16 where every
 * other byte of the commas and line ends is zero, and what is left is the Arabic code page of older spreadsheets.
 */
sealed interface RosterText {
    Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /** So many bytes beyond ASCII are not UTF-8 by accident. */
    int NO_ACCIDENT = 6;

    record Decoded(String text, Charset charset) implements RosterText {}

    /** Some lines are in one encoding and some in another. */
    record Mixed(int line) implements RosterText {}

    /** No text at all, such as a workbook. */
    record Binary() implements RosterText {}

    static RosterText of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return utf8(file, 3);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return strictly(file, 2, StandardCharsets.UTF_16LE).orElseGet(Binary::new);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return strictly(file, 2, StandardCharsets.UTF_16BE).orElseGet(Binary::new);
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                evenZeros += 1 - i % 2;
                oddZeros += i % 2;
            }
        }
        if (evenZeros + oddZeros == 0) {
            return utf8(file, 0);
        }
        // A workbook has zeros everywhere; text has them only beside its Latin letters.
        return evenZeros > 0 && oddZeros > 0
                ? new Binary()
                : strictly(file, 0, oddZeros > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                        .orElseGet(Binary::new);
    }

    private static RosterText utf8(byte[] file, int from) {
        return strictly(file, from, StandardCharsets.UTF_8).orElseGet(() -> older(file));
    }

    /** In the older encoding, unless some lines can only be UTF-8: no one encoding would read them all. */
    private static RosterText older(byte[] file) {
        int line = 1;
        var utf8 = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (int start = 0; start < file.length; line++) {
            int end = start;
            int letters = 0;
            while (end < file.length && file[end] != '\n') {
                letters += file[end] < 0 ? 1 : 0;
                end++;
            }
            if (letters > 0 && decoded(file, start, end, StandardCharsets.UTF_8).isEmpty()) {
                others.add(line);
            } else if (letters >= NO_ACCIDENT) {
                utf8.add(line);
            }
            start = end + 1;
        }
        if (!utf8.isEmpty()) {
            return new Mixed((others.size() <= utf8.size() ? others : utf8).getFirst());
        }
        return strictly(file, 0, WINDOWS_1256).orElseGet(Binary::new);
    }

    private static Optional<RosterText> strictly(byte[] file, int from, Charset charset) {
        return decoded(file, from, file.length, charset).map(text -> new Decoded(text, charset));
    }

    private static Optional<String> decoded(byte[] file, int from, int to, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
