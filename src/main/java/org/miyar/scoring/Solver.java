package org.miyar.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/** Levenberg–Marquardt to the last digits; empty where it fails. */
final class Solver {
    private static final int LIMIT = 10_000;
    private static final double TOLERANCE = 1e-14;

    private Solver() {}

    static Optional<RealVector> solve(LeastSquaresBuilder problem) {
        try {
            var optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .withOrthoTolerance(TOLERANCE)
                    .optimize(problem.maxEvaluations(LIMIT).maxIterations(LIMIT).build());
            return Optional.of(optimum.getPoint())
                    .filter(point -> Arrays.stream(point.toArray()).allMatch(Double::isFinite));
        } catch (MathRuntimeException noConvergence) {
            return Optional.empty();
        }
    }
}
