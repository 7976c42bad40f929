package org.miyar.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Ordinary least squares of one outcome on several predictors, fitted on standardised columns.
 *
 * @param n complete rows
 * @param intercept in the outcome's unit
 * @param coefficients one each predictor, in their order
 * @param rSquared share of the outcome's variance explained, 0..1, in this sample
 * @param adjustedRSquared 1 − (1 − R²)(n − 1)/(n − p − 1)
 */
public record Regression(
        int n, double intercept, List<Coefficient> coefficients, double rSquared, double adjustedRSquared) {
    /** A predictor this nearly determined by the others, relative to its sd, has no coefficient of its own. */
    private static final double SINGULAR = 1e-10;

    /**
     * @param beta standardised coefficient
     * @param standardError of beta
     * @param t beta / standardError, n − p − 1 degrees of freedom
     * @param p two-sided
     * @param b coefficient in outcome units for one unit of the predictor
     * @param vif variance inflation factor 1/(1 − R²) of the predictor on the others; 1 for a predictor by itself
     */
    public record Coefficient(double beta, double standardError, double t, double p, double b, double vif) {}

    public Regression {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The regression of y on predictors, one row a case; rows with a NaN are left out. Empty if a column has no variance, a
     * predictor is a combination of the others, or there are no more complete rows than predictors plus one.
     *
     * <p>Throws {@link IllegalArgumentException} if rows differ in length, there is no predictor, or y is of another length.
     */
    public static Optional<Regression> of(double[] y, double[][] predictors) {
        if (y.length != predictors.length) {
            throw new IllegalArgumentException("Outcome of " + y.length + " and predictors of " + predictors.length);
        }
        var joined = IntStream.range(0, y.length)
                .mapToObj(i -> {
                    var row = Arrays.copyOf(predictors[i], predictors[i].length + 1);
                    row[row.length - 1] = y[i];
                    return row;
                })
                .toArray(double[][]::new);
        var matrix = ItemMatrix.complete(joined, 2);
        boolean flat = IntStream.range(0, matrix.items()).anyMatch(i -> Samples.flat(matrix.item(i)));
        return flat || matrix.people() <= matrix.items() ? Optional.empty() : fit(matrix);
    }

    private static Optional<Regression> fit(ItemMatrix matrix) {
        int n = matrix.people();
        int p = matrix.items() - 1;
        var z = new double[n][p];
        for (int j = 0; j < p; j++) {
            var column = Samples.standardised(matrix.item(j));
            for (int i = 0; i < n; i++) {
                z[i][j] = column[i];
            }
        }
        try {
            var ols = new OLSMultipleLinearRegression(SINGULAR);
            ols.newSampleData(Samples.standardised(matrix.item(p)), z);
            return Optional.of(result(matrix, ols));
        } catch (MathRuntimeException singular) {
            return Optional.empty();
        }
    }

    private static Regression result(ItemMatrix matrix, OLSMultipleLinearRegression ols) {
        int n = matrix.people();
        int p = matrix.items() - 1;
        var betas = ols.estimateRegressionParameters();
        var errors = ols.estimateRegressionParametersStandardErrors();
        var vifs = ItemMatrix.inverseDiagonal(matrix.without(p).correlations());
        var sds = matrix.sds();
        var distribution = TDistribution.of(n - p - 1.0);
        var coefficients = IntStream.range(0, p)
                .mapToObj(j -> {
                    double t = betas[j + 1] / errors[j + 1];
                    double b = betas[j + 1] * sds[p] / sds[j];
                    return new Coefficient(
                            betas[j + 1], errors[j + 1], t, Samples.twoSided(distribution, t), b, vifs[j]);
                })
                .toList();
        double intercept = Samples.mean(matrix.item(p));
        for (int j = 0; j < p; j++) {
            intercept -= coefficients.get(j).b() * Samples.mean(matrix.item(j));
        }
        return new Regression(n, intercept, coefficients, ols.calculateRSquared(), ols.calculateAdjustedRSquared());
    }
}
