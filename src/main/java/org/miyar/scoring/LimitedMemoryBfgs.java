package org.miyar.scoring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ddogleg.optimization.functions.CoupledDerivative;
import org.ddogleg.optimization.quasinewton.LineSearchMore94;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * L-BFGS-B as its paper has it (Byrd, Lu, Nocedal &amp; Zhu 1995): in each round the Cauchy point along the gradient bent at
 * the box (section 4), from there the minimum of the quadratic model over the parameters that no bound holds, cut short where
 * it meets the box (section 5, the direct primal method), and a line search by Moré &amp; Thuente (1994), which is DDogleg's.
 * A scale has few items, so the approximate Hessian is kept as a plain matrix, built by the BFGS formula, and not in the
 * paper's compact form.
 *
 * <p>No library under a licence like ours offers it, and it is here for one reason: published minimum-residual loadings carry
 * the point where that algorithm stops, which is up to 10⁻⁵ from the minimum (ADR 7). The number of corrections, of rounds,
 * and the relative decrease at which it stops are the documented defaults of R's {@code optim}.
 */
final class LimitedMemoryBfgs {
    private static final int CORRECTIONS = 5;
    private static final int ITERATIONS = 100;
    private static final double EPSILON = Math.ulp(1.0);
    private static final double RELATIVE_DECREASE = 1e7 * EPSILON;

    /** The line search's f(α) ≤ f(0) + 10⁻³·α·f′(0), |f′(α)| ≤ 0.9·|f′(0)|, and relative width of an interval to give up at. */
    private static final double SUFFICIENT_DECREASE = 1e-3;

    private static final double CURVATURE = 0.9;
    private static final double WIDTH = 0.1;
    private static final double WHOLE_STEP = 1;
    private static final int EVALUATIONS = 20;

    /** Value of the function and its gradient at a point. */
    record Evaluation(RealVector at, double value, RealVector gradient) {}

    private record Correction(RealVector step, RealVector change) {}

    /** The Cauchy point and the parameters that no bound holds there. */
    private record Cauchy(RealVector at, List<Integer> free) {}

    private final Function<RealVector, Evaluation> function;
    private final double lower;
    private final double upper;
    private final Deque<Correction> corrections = new ArrayDeque<>();

    private LimitedMemoryBfgs(Function<RealVector, Evaluation> function, double lower, double upper) {
        this.function = function;
        this.lower = lower;
        this.upper = upper;
    }

    /** Where the algorithm stops, every parameter between the bounds; empty if it does not stop within 100 rounds. */
    static Optional<double[]> minimise(
            double[] start, double lower, double upper, Function<RealVector, Evaluation> function) {
        try {
            return new LimitedMemoryBfgs(function, lower, upper).run(new ArrayRealVector(start));
        } catch (MathRuntimeException singularModel) {
            return Optional.empty();
        }
    }

    private Optional<double[]> run(RealVector start) {
        var now = function.apply(inBox(start));
        for (int round = 0; round < ITERATIONS; round++) {
            var direction = target(now).subtract(now.at());
            double slope = direction.dotProduct(now.gradient());
            var found = slope < 0
                    ? search(now, direction, slope, round == 0 ? WHOLE_STEP : longest(now.at(), direction))
                    : Optional.<Evaluation>empty();
            if (found.isPresent()) {
                var next = found.get();
                double size = Math.max(1, Math.max(Math.abs(now.value()), Math.abs(next.value())));
                if (now.value() - next.value() <= RELATIVE_DECREASE * size) {
                    return Optional.of(next.at().toArray());
                }
                remember(now, next, slope);
                now = next;
            } else if (corrections.isEmpty()) {
                return Optional.of(now.at().toArray());
            } else {
                corrections.clear();
            }
        }
        return Optional.empty();
    }

    private RealVector inBox(RealVector point) {
        return point.map(value -> Math.clamp(value, lower, upper));
    }

    /** The accepted point; empty where there is none after 20 evaluations, so that the model cannot be trusted. */
    private Optional<Evaluation> search(Evaluation now, RealVector direction, double slope, double longest) {
        var line = new Line(now, direction);
        var search = new LineSearchMore94().setConvergence(SUFFICIENT_DECREASE, CURVATURE, WIDTH);
        search.setFunction(line, Double.NaN);
        search.init(now.value(), slope, line.computeFunction(), WHOLE_STEP, 0, longest);
        for (int i = 0; i < EVALUATIONS; i++) {
            if (search.iterate()) {
                return Optional.of(line.tried);
            }
        }
        return Optional.empty();
    }

    /** The function along a direction; it begins at the whole step and remembers the point that was tried last. */
    private final class Line implements CoupledDerivative {
        private final Evaluation origin;
        private final RealVector direction;
        private double step = WHOLE_STEP;
        private Evaluation tried;

        Line(Evaluation origin, RealVector direction) {
            this.origin = origin;
            this.direction = direction;
            this.tried = evaluate(origin, direction, step);
        }

        @Override
        public void setInput(double wanted) {
            if (wanted != step) {
                step = wanted;
                tried = evaluate(origin, direction, wanted);
            }
        }

        @Override
        public double computeFunction() {
            return tried.value();
        }

        @Override
        public double computeDerivative() {
            return tried.gradient().dotProduct(direction);
        }
    }

    private Evaluation evaluate(Evaluation origin, RealVector direction, double step) {
        return function.apply(inBox(origin.at().combine(1, step, direction)));
    }

    /** The longest step that stays in the box; at least the whole step, which ends in it. */
    private double longest(RealVector at, RealVector direction) {
        return Math.max(
                1,
                Math.min(
                        1e10,
                        room(
                                at,
                                direction,
                                IntStream.range(0, at.getDimension()).toArray())));
    }

    private double room(RealVector at, RealVector direction, int[] parameters) {
        double room = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parameters.length; i++) {
            double way = direction.getEntry(i);
            if (way != 0) {
                room = Math.min(room, ((way < 0 ? lower : upper) - at.getEntry(parameters[i])) / way);
            }
        }
        return room;
    }

    private void remember(Evaluation now, Evaluation next, double slope) {
        var step = next.at().subtract(now.at());
        var change = next.gradient().subtract(now.gradient());
        if (step.dotProduct(change) > EPSILON * -slope) {
            if (corrections.size() == CORRECTIONS) {
                corrections.removeFirst();
            }
            corrections.addLast(new Correction(step, change));
        }
    }

    /** Where the quadratic model is smallest among the points that the Cauchy point's free parameters reach in the box. */
    private RealVector target(Evaluation now) {
        var hessian = hessian(now.at().getDimension());
        var cauchy = cauchy(now, hessian);
        if (corrections.isEmpty() || cauchy.free().isEmpty()) {
            return cauchy.at();
        }
        var residual = now.gradient().add(hessian.operate(cauchy.at().subtract(now.at())));
        var free = cauchy.free().stream().mapToInt(Integer::intValue).toArray();
        var onward = new LUDecomposition(hessian.getSubMatrix(free, free))
                .getSolver()
                .solve(entries(residual, free).mapMultiply(-1));
        double part = Math.min(1, room(cauchy.at(), onward, free));
        var target = cauchy.at().copy();
        for (int i = 0; i < free.length; i++) {
            target.addToEntry(free[i], part * onward.getEntry(i));
        }
        return inBox(target);
    }

    private static RealVector entries(RealVector vector, int[] indices) {
        return new ArrayRealVector(
                Arrays.stream(indices).mapToDouble(vector::getEntry).toArray(), false);
    }

    /** The first minimum of the model along steepest descent, each parameter stopping where it meets the box. */
    private Cauchy cauchy(Evaluation now, RealMatrix hessian) {
        int size = now.at().getDimension();
        var gradient = now.gradient();
        var direction = gradient.mapMultiply(-1);
        var stops = new double[size];
        for (int i = 0; i < size; i++) {
            double slope = gradient.getEntry(i);
            stops[i] = slope == 0
                    ? Double.POSITIVE_INFINITY
                    : (now.at().getEntry(i) - (slope < 0 ? upper : lower)) / slope;
        }
        var order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Double.compare(stops[a], stops[b]))
                .toList();
        var at = now.at().copy();
        double reached = 0;
        for (int next : order) {
            var model = hessian.operate(direction);
            double slope =
                    gradient.dotProduct(direction) + at.subtract(now.at()).dotProduct(model);
            double best = Math.max(0, -slope / direction.dotProduct(model));
            if (!(slope < 0) || best < stops[next] - reached) {
                at = slope < 0 ? at.combine(1, best, direction) : at;
                break;
            }
            at = at.combine(1, stops[next] - reached, direction);
            at.setEntry(next, direction.getEntry(next) < 0 ? lower : upper);
            direction.setEntry(next, 0);
            reached = stops[next];
        }
        var free = IntStream.range(0, size)
                .filter(i -> direction.getEntry(i) != 0 || gradient.getEntry(i) == 0)
                .boxed()
                .toList();
        return new Cauchy(at, free);
    }

    /** BFGS updates of θI by the kept corrections, θ = yᵀy/sᵀy of the newest. */
    private RealMatrix hessian(int size) {
        var hessian = MatrixUtils.createRealIdentityMatrix(size);
        if (corrections.isEmpty()) {
            return hessian;
        }
        var newest = corrections.getLast();
        hessian = hessian.scalarMultiply(
                newest.change().dotProduct(newest.change()) / newest.step().dotProduct(newest.change()));
        for (var each : corrections) {
            var product = hessian.operate(each.step());
            hessian = hessian.subtract(
                            product.outerProduct(product).scalarMultiply(1 / product.dotProduct(each.step())))
                    .add(each.change()
                            .outerProduct(each.change())
                            .scalarMultiply(1 / each.change().dotProduct(each.step())));
        }
        return hessian;
    }
}
