package org.miyar.scoring;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Change between two measurements, of one person and of a group. Neither says why: people chosen for a low first score move
 * up by regression to the mean alone, so compare with people who were not trained where possible.
 */
public final class Change {
    private static final double CRITICAL = 1.96;

    /** Differences that vary by no more than their rounding do not vary: ten units in the last place, as R's t.test has it. */
    private static final double CONSTANT = 10 * Math.ulp(1.0);

    private Change() {}

    /**
     * Reliable change index of one person (Jacobson &amp; Truax 1991).
     *
     * @param difference after − before, in the scale's unit
     * @param standardError of a difference: sd·√2·√(1 − reliability)
     * @param index difference / standardError; NaN if nothing changed on an error-free scale
     */
    public record Reliable(double difference, double standardError, double index) {
        /** Whether the change is larger than error of measurement explains (|RCI| &gt; 1.96). */
        public boolean reliable() {
            return Math.abs(index) > CRITICAL;
        }
    }

    /**
     * Paired comparison of a group; NaN for fewer than two pairs, and t, p and effect size for differences without variance.
     *
     * @param meanDifference after − before
     * @param dz standardised effect: mean of the differences / their sd (Cohen 1988)
     */
    public record Paired(int n, double meanDifference, double t, double df, double p, Interval interval, double dz) {}

    /** Throws {@link IllegalArgumentException} if reliability exceeds 1 or sd is not positive. */
    public static Reliable reliable(double before, double after, double reliability, double sd) {
        if (!(reliability <= 1 && sd > 0)) {
            throw new IllegalArgumentException("Reliability " + reliability + ", sd " + sd);
        }
        double error = sd * Math.sqrt(2) * Math.sqrt(1 - reliability);
        return new Reliable(after - before, error, (after - before) / error);
    }

    /**
     * Two-sided paired t test with the confidence interval of the mean difference; a pair with a NaN is left out.
     *
     * <p>Throws {@link IllegalArgumentException} if the columns differ in length or the level is not between 0 and 1.
     *
     * @param level of the interval, such as 0.95
     */
    public static Paired paired(double[] before, double[] after, double level) {
        double tail = Interval.tail(level);
        var differences = Samples.known(Samples.difference(after, before));
        int n = differences.length;
        if (n < 2) {
            return new Paired(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN);
        }
        double mean = Samples.mean(differences);
        double sd = Samples.sd(differences);
        double error = sd / Math.sqrt(n);
        boolean constant = error <= CONSTANT * Math.abs(mean);
        double t = constant ? Double.NaN : mean / error;
        var distribution = TDistribution.of(n - 1.0);
        return new Paired(
                n,
                mean,
                t,
                n - 1.0,
                Samples.twoSided(distribution, t),
                Interval.around(mean, distribution.inverseSurvivalProbability(tail) * error),
                constant ? Double.NaN : mean / sd);
    }
}
