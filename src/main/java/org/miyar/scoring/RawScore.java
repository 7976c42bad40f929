package org.miyar.scoring;

import java.util.OptionalDouble;

/**
 * A scale's raw score: the mean of the keyed answers, in the unit of the response range; empty where the missing rule
 * allows none.
 */
public record RawScore(String scale, OptionalDouble mean, int answered, int items) {
    public RawScore {
        if (answered < 0 || answered > items) {
            throw new IllegalArgumentException("Answered " + answered + " of " + items + " items");
        }
    }
}
