package org.miyar.scoring;

import java.util.stream.IntStream;

/**
 * A person's effectiveness ratings of the actions of a situational judgement test, compared with the experts' key. Rank by
 * the standardised distance: on the raw ones, "3" everywhere looks better than it is (McDaniel et al. 2011).
 *
 * @param answered actions that were rated
 * @param absoluteDistance mean |x − key|, in rating units
 * @param squaredDistance mean (x − key)²
 * @param score100 100·(1 − Σ|x − key| / Σ largest possible |x − key|), 0..100
 * @param profileCorrelation Pearson's r with the key over the actions; NaN for flat answers
 * @param standardisedDistance mean |z(x) − z(key)|, each standardised over the actions (n − 1), which takes out elevation and
 *     scatter; flat answers have z = 0 throughout
 * @param flat whether all answers are the same: the least informative protocol, to be shown as such
 */
public record SituationalJudgement(
        int answered,
        double absoluteDistance,
        double squaredDistance,
        double score100,
        double profileCorrelation,
        double standardisedDistance,
        boolean flat) {

    /**
     * Compares ratings with a key, action by action; an action not rated or without key (NaN) is left out of everything. All
     * values are NaN if none is left.
     *
     * <p>Throws {@link IllegalArgumentException} if the lengths differ or a value is out of range.
     */
    public static SituationalJudgement of(double[] ratings, double[] key, ResponseRange range) {
        Samples.requireSameLength(ratings, key);
        var rated = IntStream.range(0, key.length)
                .filter(i -> !Double.isNaN(ratings[i]) && !Double.isNaN(key[i]))
                .toArray();
        int n = rated.length;
        if (n == 0) {
            return new SituationalJudgement(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
        }
        var x = IntStream.of(rated).mapToDouble(i -> checked(ratings[i], range)).toArray();
        var k = IntStream.of(rated).mapToDouble(i -> checked(key[i], range)).toArray();
        var zx = Samples.standardised(x);
        var zk = Samples.standardised(k);
        double distance = 0;
        double squares = 0;
        double possible = 0;
        double standardised = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(x[i] - k[i]);
            squares += (x[i] - k[i]) * (x[i] - k[i]);
            possible += Math.max(k[i] - range.lowest(), range.highest() - k[i]);
            standardised += Math.abs(zx[i] - zk[i]);
        }
        return new SituationalJudgement(
                n,
                distance / n,
                squares / n,
                100 * (1 - distance / possible),
                Samples.correlation(x, k),
                standardised / n,
                Samples.flat(x));
    }

    private static double checked(double value, ResponseRange range) {
        if (value < range.lowest() || value > range.highest()) {
            throw new IllegalArgumentException("Rating " + value);
        }
        return value;
    }
}
