package org.miyar.scoring;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * How two columns go together. NaN where a column has no variance or there are too few complete pairs: two for r, three for
 * t and p, four for the interval.
 *
 * @param n complete pairs
 * @param r Pearson's correlation, −1..1
 * @param interval by Fisher's z: tanh(atanh r ± z/√(n − 3))
 * @param t r·√((n − 2)/(1 − r²)); infinite for a perfect correlation
 * @param p two-sided, n − 2 degrees of freedom
 * @param spearman Spearman's rank correlation, ties by mean ranks
 */
public record Association(int n, double r, Interval interval, double t, double p, double spearman) {

    /**
     * The association of two columns; a pair with a NaN is left out.
     *
     * <p>Throws {@link IllegalArgumentException} if the columns differ in length or the level is not between 0 and 1.
     *
     * @param level of the interval, such as 0.95
     */
    public static Association of(double[] x, double[] y, double level) {
        double tail = Interval.tail(level);
        Samples.requireSameLength(x, y);
        var complete = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        int n = complete.length;
        var first = IntStream.of(complete).mapToDouble(i -> x[i]).toArray();
        var second = IntStream.of(complete).mapToDouble(i -> y[i]).toArray();
        double r = Samples.correlation(first, second);
        if (Double.isNaN(r)) {
            return new Association(n, r, Interval.UNDEFINED, Double.NaN, Double.NaN, Double.NaN);
        }
        double t = n < 3 ? Double.NaN : r * Math.sqrt((n - 2) / (1 - r * r));
        return new Association(
                n,
                r,
                n < 4 ? Interval.UNDEFINED : fisher(r, n, tail),
                t,
                n < 3 ? Double.NaN : Samples.twoSided(TDistribution.of(n - 2.0), t),
                new SpearmansCorrelation().correlation(first, second));
    }

    private static Interval fisher(double r, int n, double tail) {
        double z = 0.5 * StrictMath.log((1 + r) / (1 - r));
        double halfWidth = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail) / Math.sqrt(n - 3.0);
        return new Interval(StrictMath.tanh(z - halfWidth), StrictMath.tanh(z + halfWidth));
    }
}
