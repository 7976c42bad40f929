package org.miyar.profile;

import java.util.OptionalDouble;
import org.miyar.kernel.PartialText;
import org.miyar.scoring.TargetBand;

/**
 * What a job asks of one competency, in T, and why. The reason is part of the bound: a number nobody can explain decides
 * nothing.
 *
 * <p>Throws {@link IllegalArgumentException} if the competency is blank, the weight is outside 0..3, a bound is not finite, or
 * lower &gt; upper.
 */
public record TargetBound(String competency, double weight, double lower, OptionalDouble upper, PartialText reason) {
    public TargetBound {
        if (competency.isBlank()) {
            throw new IllegalArgumentException("A bound names a competency");
        }
        band(competency, weight, lower, upper);
    }

    /** The same for the scale that measures the competency. */
    TargetBand forScale(String scale) {
        return band(scale, weight, lower, upper);
    }

    private static TargetBand band(String scale, double weight, double lower, OptionalDouble upper) {
        return new TargetBand(scale, weight, lower, upper);
    }
}
