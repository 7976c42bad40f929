package org.miyar.scoring;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Agreement of judges who all rated the same targets, by Shrout &amp; Fleiss (1979) from the mean squares of a two-way
 * analysis of variance; may be negative. Values are NaN where the ratings do not vary or fewer than two targets are complete.
 *
 * @param icc1 one judge, each target rated by other judges
 * @param icc2 one judge, judges a sample, absolute agreement
 * @param icc3 one judge, these judges only, consistency
 * @param icc1k as icc1, for the mean of all judges; icc2k and icc3k alike
 */
public record IntraclassCorrelation(
        int targets,
        int judges,
        Estimate icc1,
        Estimate icc2,
        Estimate icc3,
        Estimate icc1k,
        Estimate icc2k,
        Estimate icc3k) {

    public record Estimate(double value, Interval interval) {}

    /** Mean squares between targets, within targets, between judges and residual. */
    private record MeanSquares(int n, int k, double targets, double within, double judges, double residual) {}

    /**
     * From ratings, one row a target and one column a judge; a target with a missing rating (NaN) is left out.
     *
     * <p>Throws {@link IllegalArgumentException} if rows differ in length or have fewer than two judges, or the level is not
     * between 0 and 1.
     *
     * @param level of the intervals, such as 0.95
     */
    public static IntraclassCorrelation of(double[][] ratings, double level) {
        double tail = Interval.tail(level);
        var matrix = ItemMatrix.complete(ratings, 2);
        int n = matrix.people();
        int k = matrix.items();
        if (n < 2 || matrix.flat()) {
            var none = new Estimate(Double.NaN, Interval.UNDEFINED);
            return new IntraclassCorrelation(n, k, none, none, none, none, none, none);
        }
        var ms = meanSquares(matrix);
        double n1 = n - 1.0;
        var within = FRatio.of(ms.targets / ms.within, n1, n * (k - 1.0), tail);
        var residual = FRatio.of(ms.targets / ms.residual, n1, n1 * (k - 1.0), tail);
        double icc2 =
                (ms.targets - ms.residual) / (ms.targets + (k - 1) * ms.residual + k * (ms.judges - ms.residual) / n);
        var interval2 = interval2(ms, icc2, tail);
        return new IntraclassCorrelation(
                n,
                k,
                new Estimate((ms.targets - ms.within) / (ms.targets + (k - 1) * ms.within), within.single(k)),
                new Estimate(icc2, interval2),
                new Estimate((ms.targets - ms.residual) / (ms.targets + (k - 1) * ms.residual), residual.single(k)),
                new Estimate((ms.targets - ms.within) / ms.targets, within.average()),
                new Estimate(
                        (ms.targets - ms.residual) / (ms.targets + (ms.judges - ms.residual) / n),
                        Interval.ofEnds(
                                Reliability.spearmanBrown(interval2.lower(), k),
                                Reliability.spearmanBrown(interval2.upper(), k))),
                new Estimate((ms.targets - ms.residual) / ms.targets, residual.average()));
    }

    private static MeanSquares meanSquares(ItemMatrix matrix) {
        int n = matrix.people();
        int k = matrix.items();
        var targetMeans = matrix.totals();
        for (int i = 0; i < n; i++) {
            targetMeans[i] /= k;
        }
        var judgeMeans = new double[k];
        double withinSquares = 0;
        for (int j = 0; j < k; j++) {
            var ratings = matrix.item(j);
            judgeMeans[j] = Samples.mean(ratings);
            for (int i = 0; i < n; i++) {
                withinSquares += (ratings[i] - targetMeans[i]) * (ratings[i] - targetMeans[i]);
            }
        }
        double targets = k * Samples.variance(targetMeans);
        double judges = n * Samples.variance(judgeMeans);
        double residualSquares = Math.max(0, withinSquares - (k - 1) * judges);
        return new MeanSquares(
                n, k, targets, withinSquares / (n * (k - 1.0)), judges, residualSquares / ((n - 1.0) * (k - 1.0)));
    }

    /** An F ratio divided and multiplied by its quantiles. */
    private record FRatio(double lower, double upper) {
        static FRatio of(double f, double df1, double df2, double tail) {
            return new FRatio(
                    f / FDistribution.of(df1, df2).inverseSurvivalProbability(tail),
                    f * FDistribution.of(df2, df1).inverseSurvivalProbability(tail));
        }

        Interval single(int judges) {
            return Interval.ofEnds((lower - 1) / (lower + judges - 1), (upper - 1) / (upper + judges - 1));
        }

        Interval average() {
            return Interval.ofEnds(1 - 1 / lower, 1 - 1 / upper);
        }
    }

    /** Satterthwaite's degrees of freedom, as no single F holds for two random effects. */
    private static Interval interval2(MeanSquares ms, double icc, double tail) {
        int n = ms.n;
        int k = ms.k;
        double judgesF = ms.judges / ms.residual;
        double rest = n * (1 + (k - 1) * icc) - k * icc;
        double df = (k - 1.0)
                * (n - 1.0)
                * square(k * icc * judgesF + rest)
                / ((n - 1.0) * square(k * icc * judgesF) + square(rest));
        if (!(df > 0 && Double.isFinite(df))) {
            return Interval.UNDEFINED;
        }
        double lowF = FDistribution.of(n - 1.0, df).inverseSurvivalProbability(tail);
        double highF = FDistribution.of(df, n - 1.0).inverseSurvivalProbability(tail);
        double spread = k * ms.judges + ((double) k * n - k - n) * ms.residual;
        return Interval.ofEnds(
                n * (ms.targets - lowF * ms.residual) / (lowF * spread + n * ms.targets),
                n * (highF * ms.targets - ms.residual) / (spread + n * highF * ms.targets));
    }

    private static double square(double x) {
        return x * x;
    }
}
