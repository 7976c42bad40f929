package org.miyar.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * One factor with the smallest sum of squared off-diagonal residual correlations. The uniquenesses are sought as in R's
 * psych::fa (start 1 − smc, gradient diag(λλ′ + Ψ − R), parameters scaled by 0.01, uniqueness in 0.005..1), so that loadings
 * agree with published ones beyond what the flat minimum determines.
 */
final class MinimumResiduals {
    private static final double SCALE = 0.01;
    private static final double SMALLEST = 0.005;

    private MinimumResiduals() {}

    static Optional<OneFactor> fit(RealMatrix correlations) {
        var start = Arrays.stream(ItemMatrix.inverseDiagonal(correlations))
                .map(inverse -> 1 / inverse / SCALE)
                .toArray();
        return LimitedMemoryBfgs.minimise(start, SMALLEST / SCALE, 1 / SCALE, at -> evaluate(correlations, at))
                .map(at -> loadings(correlations, new ArrayRealVector(at)))
                .map(MinimumResiduals::solution);
    }

    private static OneFactor solution(RealVector loadings) {
        return OneFactor.of(
                OneFactor.Method.MINIMUM_RESIDUALS,
                loadings.toArray(),
                loadings.map(loading -> 1 - loading * loading).toArray());
    }

    private static LimitedMemoryBfgs.Evaluation evaluate(RealMatrix correlations, RealVector at) {
        var loadings = loadings(correlations, at);
        int items = at.getDimension();
        double squares = 0;
        var gradient = new double[items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                double residual = correlations.getEntry(i, j) - loadings.getEntry(i) * loadings.getEntry(j);
                squares += residual * residual;
            }
            double loading = loadings.getEntry(i);
            gradient[i] = SCALE * (loading * loading + SCALE * at.getEntry(i) - 1);
        }
        return new LimitedMemoryBfgs.Evaluation(at, squares, new ArrayRealVector(gradient, false));
    }

    /** The first principal axis of R − Ψ. */
    private static RealVector loadings(RealMatrix correlations, RealVector at) {
        var reduced = correlations.copy();
        for (int i = 0; i < at.getDimension(); i++) {
            reduced.setEntry(i, i, 1 - SCALE * at.getEntry(i));
        }
        var eigen = new EigenDecompositionSymmetric(reduced);
        double value = Math.max(eigen.getEigenvalue(0), 100 * Math.ulp(1.0));
        return eigen.getEigenvector(0).mapMultiply(Math.sqrt(value));
    }
}
