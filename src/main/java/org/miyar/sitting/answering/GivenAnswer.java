package org.miyar.sitting.answering;

import java.util.OptionalInt;

/**
 * An answer as it arrives.
 *
 * @param sequence the client's clock: of two answers to an item the higher one stands
 * @param shownMillis how long the item was shown, if measured
 */
public record GivenAnswer(String item, int value, long sequence, OptionalInt shownMillis) {
    /** It as it stands if no later one is there. */
    StandingAnswer standing() {
        return new StandingAnswer(item, value, sequence);
    }
}
