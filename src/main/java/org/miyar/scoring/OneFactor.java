package org.miyar.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;

/**
 * A one-factor model of a scale's keyed answers. Name the {@link Method} wherever omega is shown: the two differ.
 *
 * @param loadings one each item in key order, signed so that their sum is not negative; an item that loads against the
 *     others is negative. On correlations for MINIMUM_RESIDUALS, on covariances (in answer units) for MAXIMUM_LIKELIHOOD
 * @param uniquenesses variances that the factor does not explain, on the same metric
 * @param omega McDonald's ω: (Σλ)²/((Σλ)² + Σψ) (McDonald 1999), 0..1 for a proper solution
 */
public record OneFactor(Method method, List<Double> loadings, List<Double> uniquenesses, double omega) {

    /** How the model was fitted. */
    public enum Method {
        /** Minimum residuals on correlations (Harman &amp; Jones 1966), as in R's psych. */
        MINIMUM_RESIDUALS,
        /** Maximum likelihood on covariances (Jöreskog 1969), as in lavaan. */
        MAXIMUM_LIKELIHOOD
    }

    private static final double SMALLEST_SHARE = 0.01;

    public OneFactor {
        loadings = List.copyOf(loadings);
        uniquenesses = List.copyOf(uniquenesses);
    }

    static OneFactor of(Method method, double[] loadings, double[] uniquenesses) {
        double sum = Arrays.stream(loadings).sum();
        double sign = sum < 0 ? -1 : 1;
        double common = sum * sum;
        return new OneFactor(
                method,
                Arrays.stream(loadings).mapToObj(loading -> sign * loading).toList(),
                Arrays.stream(uniquenesses).boxed().toList(),
                common / (common + Arrays.stream(uniquenesses).sum()));
    }

    /**
     * Whether every item keeps at least one percent of its variance to itself. Otherwise it is a Heywood case: the sample is
     * too small or the scale not one factor, and omega is not to be reported.
     */
    public boolean proper() {
        return IntStream.range(0, loadings.size())
                .allMatch(i -> uniquenesses.get(i)
                        >= SMALLEST_SHARE * (loadings.get(i) * loadings.get(i) + uniquenesses.get(i)));
    }

    /**
     * The minimum-residual solution of the people who answered every item. Empty if an item has no variance, the
     * correlations are singular, or the optimiser finds no solution.
     *
     * <p>Throws {@link IllegalArgumentException} if rows differ in length or have fewer than three items, which determine no
     * factor.
     */
    public static Optional<OneFactor> minimumResiduals(double[][] keyed) {
        return correlations(ItemMatrix.complete(keyed, 3)).flatMap(MinimumResiduals::fit);
    }

    /** The maximum-likelihood solution; empty and throwing as {@link #minimumResiduals}. */
    public static Optional<OneFactor> maximumLikelihood(double[][] keyed) {
        var matrix = ItemMatrix.complete(keyed, 3);
        return correlations(matrix).flatMap(r -> MaximumLikelihood.fit(r, matrix.sds()));
    }

    private static Optional<RealMatrix> correlations(ItemMatrix matrix) {
        var correlations = matrix.correlations();
        boolean regular = Arrays.stream(ItemMatrix.inverseDiagonal(correlations))
                .allMatch(entry -> Double.isFinite(entry) && entry > 0);
        return regular ? Optional.of(correlations) : Optional.empty();
    }
}
