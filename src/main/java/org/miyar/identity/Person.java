package org.miyar.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/** Somebody Miyar knows by name: staff or applicant. */
public record Person(
        PersonId id, String name, Optional<EmailAddress> email, Language language, boolean demo, int version) {
    /** Longest name. */
    public static final int NAME_LENGTH = 160;

    /** What is not seen, but for the two joiners that Persian and Arabic spell with. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\u200C\u200D]]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SOMETHING_SEEN = Pattern.compile("[^\\p{C}\\p{Z}\\p{M}]");

    /** Whether a name can be kept as it was typed. */
    public static boolean isName(String typed) {
        try {
            return !cleanName(typed).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A name as it is kept: without blanks at its ends, control characters, and marks without width or that turn the direction of text.
     *
     * <p>Throws {@link IllegalArgumentException} if nothing is left or it is too long.
     */
    public static String cleanName(String typed) {
        var seen = UNSEEN.matcher(typed).replaceAll(" ");
        var name = BLANKS.matcher(seen).replaceAll(" ").strip();
        if (!SOMETHING_SEEN.matcher(name).find() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_LENGTH + " characters");
        }
        return name;
    }
}
