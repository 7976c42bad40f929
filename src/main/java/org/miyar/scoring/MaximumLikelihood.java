package org.miyar.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;

/**
 * One factor by maximum likelihood. The estimate is found as iteratively reweighted least squares, which has its fixed point
 * there (Lee &amp; Jennrich 1979): each round minimises ‖L⁻¹(S − Σ(θ))L⁻ᵀ‖² with Σ = LLᵀ of the round before. It works on
 * correlations, for the estimate does not depend on the items' units, and goes back to covariances at the end.
 */
final class MaximumLikelihood {
    private static final int ROUNDS = 500;
    private static final double CLOSE = 1e-12;

    private MaximumLikelihood() {}

    /** @param sds the items' standard deviations, which turn the correlations into covariances */
    static Optional<OneFactor> fit(RealMatrix correlations, double[] sds) {
        return MinimumResiduals.fit(correlations)
                .map(MaximumLikelihood::start)
                .flatMap(start -> iterate(correlations, start))
                .map(solution -> onCovariances(solution, sds));
    }

    /** Minimum residuals are a good place to begin once Σ is positive definite. */
    private static RealVector start(OneFactor minimumResiduals) {
        var loadings = minimumResiduals.loadings().stream()
                .mapToDouble(loading -> Math.clamp(loading, -0.97, 0.97))
                .toArray();
        var uniquenesses =
                Arrays.stream(loadings).map(loading -> 1 - loading * loading).toArray();
        return new ArrayRealVector(loadings, uniquenesses);
    }

    private static Optional<RealVector> iterate(RealMatrix correlations, RealVector start) {
        var now = start;
        for (int round = 0; round < ROUNDS; round++) {
            var next = reweighted(correlations, now);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            double moved = next.get().getLInfDistance(now);
            now = next.get();
            if (moved < CLOSE) {
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    private static Optional<RealVector> reweighted(RealMatrix correlations, RealVector now) {
        try {
            var root = new CholeskyDecomposition(implied(now)).getL();
            var inverse = MatrixUtils.inverse(root);
            var target = whitened(inverse, correlations);
            var problem = new LeastSquaresBuilder()
                    .start(now)
                    .target(target)
                    .model(
                            at -> whitened(inverse, implied(new ArrayRealVector(at, false))),
                            at -> jacobian(inverse, at));
            return Solver.solve(problem);
        } catch (MathRuntimeException notPositiveDefinite) {
            return Optional.empty();
        }
    }

    /** Σ = λλᵀ + Ψ of the parameters λ₁…λ_k, ψ₁…ψ_k. */
    private static RealMatrix implied(RealVector at) {
        int items = at.getDimension() / 2;
        var loadings = at.getSubVector(0, items);
        var implied = loadings.outerProduct(loadings);
        for (int i = 0; i < items; i++) {
            implied.addToEntry(i, i, at.getEntry(items + i));
        }
        return implied;
    }

    private static double[] whitened(RealMatrix inverseRoot, RealMatrix matrix) {
        return Arrays.stream(inverseRoot
                        .multiply(matrix)
                        .multiplyTransposed(inverseRoot)
                        .getData())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[][] jacobian(RealMatrix inverseRoot, double[] at) {
        int items = at.length / 2;
        var whiteLoadings = inverseRoot.operate(Arrays.copyOf(at, items));
        var jacobian = new double[items * items][at.length];
        for (int p = 0; p < items; p++) {
            var column = inverseRoot.getColumn(p);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    jacobian[i * items + j][p] = column[i] * whiteLoadings[j] + whiteLoadings[i] * column[j];
                    jacobian[i * items + j][items + p] = column[i] * column[j];
                }
            }
        }
        return jacobian;
    }

    private static OneFactor onCovariances(RealVector solution, double[] sds) {
        int items = sds.length;
        var loadings = new double[items];
        var uniquenesses = new double[items];
        for (int i = 0; i < items; i++) {
            loadings[i] = sds[i] * solution.getEntry(i);
            uniquenesses[i] = sds[i] * sds[i] * solution.getEntry(items + i);
        }
        return OneFactor.of(OneFactor.Method.MAXIMUM_LIKELIHOOD, loadings, uniquenesses);
    }
}
