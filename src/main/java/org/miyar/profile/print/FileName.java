package org.miyar.profile.print;

/** Names of files that come from people's names: nothing in them may lead out of a folder, end a header or turn the reading around. */
final class FileName {
    private static final int LONGEST = 120;
    private static final String ENDING = ".pdf";

    /** Parts letters inside Persian words. Browsers write an underscore for it, a space reads better; other invisible signs go. */
    private static final char NON_JOINER = '\u200C';

    private FileName() {}

    static String of(String text) {
        var name = new StringBuilder();
        text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT || sign == NON_JOINER)
                .map(sign -> separates(sign) ? ' ' : sign)
                .forEach(name::appendCodePoint);
        var words = name.toString().replaceAll(" +", " ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        // A dot in front hides a file, one at the end is lost on some systems.
        return words.substring(0, end).replaceAll("^[. ]+|[. ]+$", "") + ENDING;
    }

    private static boolean separates(int sign) {
        return sign == NON_JOINER
                || Character.isISOControl(sign)
                || Character.isWhitespace(sign)
                || "\\/:*?\"<>|;%".indexOf(sign) >= 0
                || Character.getType(sign) == Character.SURROGATE;
    }
}
