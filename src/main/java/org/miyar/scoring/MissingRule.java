package org.miyar.scoring;

/**
 * When a scale with unanswered items still gets a raw score: if at least this share of its items is answered, the mean of
 * the answered items stands for the scale (person-mean prorating), else there is none. Whole percent, so that 4 of 5 is
 * exactly 80 %.
 *
 * <p>Throws {@link IllegalArgumentException} unless 1 ≤ percent ≤ 100.
 */
public record MissingRule(int minimumPercent) {
    /** The rule of the Miyar instruments. */
    public static final MissingRule PRORATED_80 = new MissingRule(80);

    public MissingRule {
        if (minimumPercent < 1 || minimumPercent > 100) {
            throw new IllegalArgumentException("A missing rule needs 1 to 100 percent, not " + minimumPercent);
        }
    }

    boolean allows(int answered, int items) {
        return answered > 0 && 100L * answered >= (long) minimumPercent * items;
    }
}
