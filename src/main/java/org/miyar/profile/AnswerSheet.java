package org.miyar.profile;

import java.util.List;
import java.util.OptionalInt;
import org.miyar.kernel.Language;

/**
 * What one person answered, statement by statement, in the order in which they were asked and in the words they read.
 *
 * @param language in which they answered
 * @param timed false where times say nothing about the person; none are told then
 */
public record AnswerSheet(String person, Language language, boolean timed, List<Line> lines) {
    public AnswerSheet {
        lines = List.copyOf(lines);
    }

    /** Which way an answer counts; the lines that check attention count in no scale. */
    public enum Key {
        POSITIVE,
        NEGATIVE,
        EXPECTED
    }

    /**
     * One statement.
     *
     * @param scale its name in the reader's language; empty for a statement that checks how answers were given
     * @param choice 0 where it was left out
     * @param answer the words of the choice; empty where it was left out
     */
    public record Line(
            int number, String statement, String scale, Key key, int choice, String answer, OptionalInt shownMillis) {}
}
