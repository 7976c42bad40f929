package org.miyar.scoring;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Classical measures of likeness between a person's T profile and a target. Kept for comparison with the literature, never
 * for ranking people: they hide source and direction of a misfit, count an excess like a deficit, and r ignores elevation
 * (Edwards 1993). {@link Fit} is what the product ranks by.
 *
 * @param distance D = √Σ(Tᵢ − targetᵢ)², in T points
 * @param squaredDistanceZ D² with differences in standard deviations (T/10)
 * @param correlation Pearson's r over the scales, −1..1; NaN for a flat profile or fewer than two scales
 * @param patternSimilarity Cattell's r_p = (E − d²)/(E + d²), E = twice the median of χ² with as many degrees of freedom as
 *     scales, d² as above (Cattell 1949)
 */
public record ProfileSimilarity(
        double distance, double squaredDistanceZ, double correlation, double patternSimilarity) {

    /** Throws {@link IllegalArgumentException} if the profiles are empty or differ in length. */
    public static ProfileSimilarity of(double[] t, double[] target) {
        if (t.length == 0 || t.length != target.length) {
            throw new IllegalArgumentException("Profiles of " + t.length + " and " + target.length + " scales");
        }
        double squares = 0;
        for (int i = 0; i < t.length; i++) {
            squares += (t[i] - target[i]) * (t[i] - target[i]);
        }
        double squaresZ = squares / 100;
        double expected = 2 * ChiSquaredDistribution.of(t.length).inverseCumulativeProbability(0.5);
        return new ProfileSimilarity(
                Math.sqrt(squares),
                squaresZ,
                Samples.correlation(t, target),
                (expected - squaresZ) / (expected + squaresZ));
    }
}
