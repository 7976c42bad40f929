package org.miyar.scoring;

/**
 * A confidence interval or band, in the unit of the value it surrounds. Not cut at the ends of a scale; where it is not
 * defined both ends are NaN.
 *
 * <p>Throws {@link IllegalArgumentException} if lower &gt; upper.
 */
public record Interval(double lower, double upper) {
    static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("Interval from " + lower + " to " + upper);
        }
    }

    static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    /** The interval of two ends that a formula gave; undefined where one is not a number or they cross. */
    static Interval ofEnds(double lower, double upper) {
        return lower <= upper ? new Interval(lower, upper) : UNDEFINED;
    }

    static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level " + level);
        }
        return (1 - level) / 2;
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
