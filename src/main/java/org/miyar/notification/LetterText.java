package org.miyar.notification;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subject and body of a letter: as they are written, with placeholders in braces, or filled in for a reader. */
public record LetterText(String subject, String body) {
    /** What stands in braces, whether it is a placeholder or not. */
    static final Pattern BRACED = Pattern.compile("\\{([^{}\\n]{1,60})}");

    /** Marks that nobody sees and that turn the direction of what stands around them; letters of Arabic script need their joiners. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\n\u200C\u200D]]");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** As it is kept: without control characters, without blanks at the end of lines, the subject in one line. */
    LetterText cleaned() {
        return new LetterText(
                seen(subject).replaceAll("\\s+", " ").strip(),
                seen(body).replaceAll("[ \\t]+\\n", "\n").strip() + "\n");
    }

    private static String seen(String text) {
        return UNSEEN.matcher(LINE_END.matcher(text.replace('\t', ' ')).replaceAll("\n"))
                .replaceAll("");
    }

    /** The same with something done to whatever stands in braces, given without them. */
    LetterText eachBraced(UnaryOperator<String> replacement) {
        return new LetterText(replaced(subject, replacement), replaced(body, replacement));
    }

    private static String replaced(String text, UnaryOperator<String> replacement) {
        return BRACED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group(1))));
    }

    /** With values in place of the placeholders; what is none stays as it stands. */
    LetterText filled(Map<Placeholder, String> values) {
        // What is filled in with nothing leaves its line behind.
        return new LetterText(filled(subject, values), filled(body, values).replaceAll("\n{3,}", "\n\n"));
    }

    private static String filled(String text, Map<Placeholder, String> values) {
        var filled = new StringBuilder();
        int from = 0;
        for (var found = BRACED.matcher(text); found.find(); from = found.end()) {
            filled.append(text, from, found.start());
            var value = Placeholder.ofCode(found.group(1)).map(values::get).orElse(found.group());
            if (found.group(1).equals(Placeholder.LINK.code())) {
                appendOnItsOwnLine(filled, value, text.startsWith("\n", found.end()) || text.length() == found.end());
            } else {
                filled.append(value);
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Programs that read mail take a full stop or a bracket behind a link for a part of it. */
    private static void appendOnItsOwnLine(StringBuilder filled, String link, boolean lineEnds) {
        if (!filled.isEmpty() && filled.charAt(filled.length() - 1) != '\n') {
            filled.append('\n');
        }
        filled.append(link).append(lineEnds ? "" : "\n");
    }
}
