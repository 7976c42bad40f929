package org.miyar.scoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * One factor by maximum likelihood: the least ln|Σ| + tr(SΣ⁻¹) for Σ = λλᵀ + Ψ (Jöreskog 1969), by Newton's method from the
 * minimum-residual solution, with Fisher's information where the Hessian points uphill. It works on correlations, for the
 * estimate does not depend on the items' units, and goes back to covariances at the end. Uniquenesses are not bounded.
 */
final class MaximumLikelihood {
    private static final int ROUNDS = 200;
    private static final int HALVINGS = 40;
    private static final double CLOSE = 1e-9;
    private static final double NOISE = 1e-13;

    private final RealMatrix correlations;
    private final int items;

    private MaximumLikelihood(RealMatrix correlations) {
        this.correlations = correlations;
        this.items = correlations.getRowDimension();
    }

    /** @param sds the items' standard deviations, which turn the correlations into covariances */
    static Optional<OneFactor> fit(RealMatrix correlations, double[] sds) {
        return MinimumResiduals.fit(correlations)
                .map(MaximumLikelihood::start)
                .flatMap(start -> new MaximumLikelihood(correlations).iterate(start))
                .map(solution -> onCovariances(solution, sds));
    }

    private static RealVector start(OneFactor minimumResiduals) {
        var loadings = minimumResiduals.loadings().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ArrayRealVector(
                loadings,
                Arrays.stream(loadings).map(loading -> 1 - loading * loading).toArray());
    }

    private Optional<RealVector> iterate(RealVector start) {
        try {
            var now = start;
            for (int round = 0; round < ROUNDS; round++) {
                var step = step(now);
                if (step.getLInfNorm() < CLOSE) {
                    return Optional.of(now.add(step));
                }
                now = descend(now, step);
            }
        } catch (MathRuntimeException singular) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private RealVector descend(RealVector now, RealVector step) {
        double limit = discrepancy(now);
        limit += NOISE * Math.abs(limit);
        double part = 1;
        for (int i = 0; i < HALVINGS; i++) {
            if (discrepancy(now.combine(1, part, step)) <= limit) {
                break;
            }
            part /= 2;
        }
        return now.combine(1, part, step);
    }

    /** Infinite where Σ is not positive definite. */
    private double discrepancy(RealVector at) {
        try {
            var root = new CholeskyDecomposition(implied(at));
            return StrictMath.log(root.getDeterminant())
                    + root.getSolver().getInverse().multiply(correlations).getTrace();
        } catch (MathRuntimeException notPositiveDefinite) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Σ of the parameters λ₁…λ_k, ψ₁…ψ_k. */
    private RealMatrix implied(RealVector at) {
        var loadings = at.getSubVector(0, items);
        var implied = loadings.outerProduct(loadings);
        for (int i = 0; i < items; i++) {
            implied.addToEntry(i, i, at.getEntry(items + i));
        }
        return implied;
    }

    /** Newton's step, or Fisher's where Newton's does not descend. */
    private RealVector step(RealVector at) {
        var inverse = new CholeskyDecomposition(implied(at)).getSolver().getInverse();
        var weighted = inverse.multiply(correlations).multiply(inverse);
        var residual = inverse.subtract(weighted);
        var gradient = byParameter(residual, at);
        var newton = solve(curvature(at, inverse, weighted, residual), gradient);
        if (newton.dotProduct(gradient) < 0) {
            return newton;
        }
        var none = MatrixUtils.createRealMatrix(items, items);
        return solve(curvature(at, inverse, inverse, none), gradient);
    }

    private static RealVector solve(RealMatrix curvature, RealVector gradient) {
        return new LUDecomposition(curvature).getSolver().solve(gradient.mapMultiply(-1));
    }

    /** tr(G·∂Σ) of every parameter: 2Gλ, then the diagonal of G. */
    private RealVector byParameter(RealMatrix g, RealVector at) {
        var loadings = g.operate(at.getSubVector(0, items)).mapMultiply(2);
        var diagonal =
                IntStream.range(0, items).mapToDouble(i -> g.getEntry(i, i)).toArray();
        return loadings.append(new ArrayRealVector(diagonal, false));
    }

    /**
     * Second derivatives: those of G = Σ⁻¹ − Σ⁻¹SΣ⁻¹ by a parameter are −Σ⁻¹DΣ⁻¹ + Σ⁻¹DW + WDΣ⁻¹ with D = ∂Σ and
     * W = Σ⁻¹SΣ⁻¹; a loading also moves the λ that G is multiplied by. With W = Σ⁻¹ and G = 0 this is their expectation.
     */
    private RealMatrix curvature(RealVector at, RealMatrix inverse, RealMatrix weighted, RealMatrix residual) {
        var curvature = MatrixUtils.createRealMatrix(2 * items, 2 * items);
        for (int p = 0; p < 2 * items; p++) {
            var change = inverse.multiply(derivative(at, p));
            var cross = change.multiply(weighted);
            var moved = cross.add(cross.transpose()).subtract(change.multiply(inverse));
            var column = byParameter(moved, at);
            if (p < items) {
                var direct = residual.getColumnVector(p).mapMultiply(2);
                column = column.add(direct.append(new ArrayRealVector(items)));
            }
            curvature.setColumnVector(p, column);
        }
        return curvature;
    }

    private RealMatrix derivative(RealVector at, int parameter) {
        var derivative = MatrixUtils.createRealMatrix(items, items);
        if (parameter >= items) {
            derivative.setEntry(parameter - items, parameter - items, 1);
            return derivative;
        }
        for (int i = 0; i < items; i++) {
            derivative.addToEntry(parameter, i, at.getEntry(i));
            derivative.addToEntry(i, parameter, at.getEntry(i));
        }
        return derivative;
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
