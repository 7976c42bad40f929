package org.miyar.scoring;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Internal consistency of one scale in one sample of keyed answers, from the people who answered every item. Any value is
 * NaN where the sample does not determine it: fewer than two people, a total without variance, and for what rests on
 * correlations an item without variance.
 *
 * @param people number of complete rows
 * @param alpha Cronbach's coefficient alpha on covariances (Cronbach 1951); may be negative
 * @param alphaStandardised alpha on correlations
 * @param lambda6 Guttman's λ₆ on correlations: 1 − Σ(1 − smc)/Σr (Guttman 1945); NaN if the correlations are singular
 * @param meanInterItemCorrelation mean of the correlations below the diagonal
 * @param itemStatistics one each item, in key order
 * @param splitHalf of the items at odd against those at even positions
 */
public record Reliability(
        int people,
        int items,
        double alpha,
        double alphaStandardised,
        double lambda6,
        double meanInterItemCorrelation,
        List<Item> itemStatistics,
        SplitHalf splitHalf) {

    public Reliability {
        itemStatistics = List.copyOf(itemStatistics);
    }

    /**
     * @param restCorrelation r of the item with the sum of the others (corrected item–total, R's r.drop)
     * @param alphaIfDeleted alpha of the others; NaN if only one is left
     */
    public record Item(double mean, double sd, double restCorrelation, double alphaIfDeleted) {}

    /**
     * @param correlation r of the half sums
     * @param spearmanBrown 2r/(1 + r) (Spearman 1910; Brown 1910)
     * @param guttman 2·(1 − (s₁² + s₂²)/s²), which equals Rulon's 1 − s²(difference)/s² (Rulon 1939; Guttman's λ₄)
     */
    public record SplitHalf(double correlation, double spearmanBrown, double guttman) {}

    /**
     * Statistics of keyed answers, one row a person and one column an item; NaN is unanswered. Sums run in row order.
     *
     * <p>Throws {@link IllegalArgumentException} if rows differ in length or have fewer than two items.
     */
    public static Reliability of(double[][] keyed) {
        var matrix = ItemMatrix.complete(keyed, 2);
        int k = matrix.items();
        var correlations = matrix.correlations();
        double sumOfCorrelations = 0;
        for (var row : correlations.getData()) {
            for (double r : row) {
                sumOfCorrelations += r;
            }
        }
        double unexplained = 0;
        for (double inverse : ItemMatrix.inverseDiagonal(correlations)) {
            unexplained += 1 / inverse;
        }
        double meanR = (sumOfCorrelations - k) / (k * (k - 1.0));
        return new Reliability(
                matrix.people(),
                k,
                alpha(matrix),
                spearmanBrown(meanR, k),
                1 - unexplained / sumOfCorrelations,
                meanR,
                IntStream.range(0, k).mapToObj(i -> item(matrix, i)).toList(),
                splitHalf(matrix));
    }

    /** Alpha of a group whose order must not matter; empty where undefined. */
    static OptionalDouble alphaOfSorted(double[][] keyed) {
        if (keyed.length == 0 || keyed[0].length < 2) {
            return OptionalDouble.empty();
        }
        double alpha = alpha(ItemMatrix.complete(keyed, 2).sorted());
        return Double.isNaN(alpha) ? OptionalDouble.empty() : OptionalDouble.of(alpha);
    }

    private static double alpha(ItemMatrix matrix) {
        int k = matrix.items();
        double total = matrix.people() < 2 ? 0 : Samples.variance(matrix.totals());
        if (k < 2 || total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += Samples.variance(matrix.item(i));
        }
        return k / (k - 1.0) * (1 - sum / total);
    }

    private static Item item(ItemMatrix matrix, int index) {
        if (matrix.people() == 0) {
            return new Item(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        var item = matrix.item(index);
        var others = matrix.without(index);
        return new Item(
                Samples.mean(item), Samples.sd(item), Samples.correlation(item, others.totals()), alpha(others));
    }

    private static SplitHalf splitHalf(ItemMatrix matrix) {
        if (matrix.people() < 2) {
            return new SplitHalf(Double.NaN, Double.NaN, Double.NaN);
        }
        var odd = matrix.sums(0, 2);
        var even = matrix.sums(1, 2);
        double total = Samples.variance(matrix.totals());
        double r = Samples.correlation(odd, even);
        double guttman = total == 0 ? Double.NaN : 2 * (1 - (Samples.variance(odd) + Samples.variance(even)) / total);
        return new SplitHalf(r, spearmanBrown(r, 2), guttman);
    }

    /**
     * Feldt's confidence interval of alpha (Feldt, Woodruff &amp; Salih 1987): 1 − (1 − α)·F at (1 ± level)/2 with n − 1 and
     * (n − 1)(k − 1) degrees of freedom. Both ends NaN where alpha is.
     *
     * @param level such as 0.95
     */
    public Interval feldt(double level) {
        return feldt(alpha, people, items, level);
    }

    /** Feldt's interval of a published alpha; see {@link #feldt(double)}. */
    public static Interval feldt(double alpha, int people, int items, double level) {
        double tail = Interval.tail(level);
        if (Double.isNaN(alpha) || people < 2 || items < 2) {
            return Interval.UNDEFINED;
        }
        var f = FDistribution.of(people - 1.0, (people - 1.0) * (items - 1.0));
        return new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail));
    }

    /**
     * Spearman–Brown: the reliability of a scale made {@code factor} times as long by parallel items,
     * f·ρ/(1 + (f − 1)·ρ). From a mean inter-item correlation and a number of items it plans a scale. NaN where the divisor is zero.
     */
    public static double spearmanBrown(double reliability, double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("A scale cannot be made " + factor + " times as long");
        }
        double divisor = 1 + (factor - 1) * reliability;
        return divisor == 0 ? Double.NaN : factor * reliability / divisor;
    }

    /** How many times as long a scale must be to reach a wanted reliability: ρ*(1 − ρ)/(ρ(1 − ρ*)). */
    public static double lengthFactor(double reliability, double wanted) {
        if (!(reliability > 0 && reliability < 1 && wanted > 0 && wanted < 1)) {
            throw new IllegalArgumentException("Reliability from " + reliability + " to " + wanted);
        }
        return wanted * (1 - reliability) / (reliability * (1 - wanted));
    }
}
