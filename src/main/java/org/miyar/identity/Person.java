package org.miyar.identity;

import java.util.Optional;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/** Somebody Miyar knows by name: staff or applicant. */
public record Person(
        PersonId id, String name, Optional<EmailAddress> email, Language language, boolean demo, int version) {
    /** Longest name. */
    public static final int NAME_LENGTH = 160;

    /**
     * A name as it is kept: without blanks at its ends, control characters and marks that turn the direction of text.
     *
     * <p>Throws {@link IllegalArgumentException} if nothing is left or it is too long.
     */
    public static String cleanName(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", " ")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_LENGTH + " characters");
        }
        return name;
    }
}
