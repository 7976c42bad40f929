package org.miyar.scoring;

import java.util.OptionalDouble;

/**
 * What a job asks of one scale, in T: a lower bound, where too much is possible an upper bound, and a weight 0..3 from job
 * analysis. Why each bound was set is the target profile's to keep.
 *
 * <p>Throws {@link IllegalArgumentException} if the weight is outside 0..3, a bound is not finite, or lower &gt; upper.
 */
public record TargetBand(String scale, double weight, double lower, OptionalDouble upper) {
    public TargetBand {
        if (!(weight >= 0 && weight <= 3)) {
            throw new IllegalArgumentException("Weight " + weight + " of scale " + scale);
        }
        if (!Double.isFinite(lower)
                || (upper.isPresent() && !(upper.getAsDouble() >= lower && Double.isFinite(upper.getAsDouble())))) {
            throw new IllegalArgumentException("Bounds of scale " + scale + ": " + lower + ", " + upper);
        }
    }

    /** max(0, lower − T) + ½·max(0, T − upper), in T points: an excess weighs half as much as a deficit. */
    public double penalty(double t) {
        double excess = upper.isPresent() ? Math.max(0, t - upper.getAsDouble()) : 0;
        return Math.max(0, lower - t) + 0.5 * excess;
    }
}
