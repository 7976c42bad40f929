package org.miyar.interview;

import java.util.OptionalInt;

/**
 * What an interviewer gives the answer to one question.
 *
 * <p>Throws {@link IllegalArgumentException} if the value is not 1 to 5 or the note is too long.
 *
 * @param value empty while they have not decided
 */
public record Rating(int question, OptionalInt value, String note) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    public static final int NOTE_LENGTH = 2000;

    public Rating {
        if ((value.isPresent() && (value.getAsInt() < LOWEST || value.getAsInt() > HIGHEST))
                || note.length() > NOTE_LENGTH) {
            throw new IllegalArgumentException("No rating of question " + question);
        }
    }
}
