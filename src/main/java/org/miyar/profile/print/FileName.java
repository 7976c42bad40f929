package org.miyar.profile.print;

/** Names of files that come from people's names: nothing in them may lead out of a folder, end a header or turn the reading around. */
final class FileName {
    private static final int LONGEST = 120;
    private static final String ENDING = ".pdf";

    /** What joins or parts letters inside Arabic and Persian words; all other invisible signs go. */
    private static final String JOINERS = "\u200C\u200D";

    private FileName() {}

    static String of(String text) {
        var name = new StringBuilder();
        text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT || JOINERS.indexOf(sign) >= 0)
                .map(sign -> separates(sign) ? ' ' : sign)
                .forEach(name::appendCodePoint);
        var words = name.toString().replaceAll(" +", " ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        // A dot in front hides a file, one at the end is lost on some systems.
        return words.substring(0, end).replaceAll("^[. ]+|[. ]+$", "") + ENDING;
    }

    private static boolean separates(int sign) {
        return Character.isISOControl(sign)
                || Character.isWhitespace(sign)
                || "\\/:*?\"<>|;%".indexOf(sign) >= 0
                || Character.getType(sign) == Character.SURROGATE;
    }
}
