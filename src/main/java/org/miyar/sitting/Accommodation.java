package org.miyar.sitting;

import java.util.Set;

/**
 * What was arranged with a person before the start. It changes how the sitting is run and read, and is never shown with its result.
 *
 * @param extraTimePercent 0, 25, 50 or 100 more than usual, for parts that have a time limit
 * @param timingSignals false: no time is measured, so none can be held against the person
 * @param version 0 for the first; a change names the version it changes
 */
public record Accommodation(int extraTimePercent, boolean timingSignals, String notes, int version) {
    public static final Set<Integer> EXTRA_TIMES = Set.of(0, 25, 50, 100);
    public static final int NOTES_LENGTH = 1000;

    public Accommodation {
        if (!EXTRA_TIMES.contains(extraTimePercent) || notes.length() > NOTES_LENGTH) {
            throw new IllegalArgumentException(
                    "Extra time is one of " + EXTRA_TIMES + "; notes have at most " + NOTES_LENGTH + " characters");
        }
    }
}
