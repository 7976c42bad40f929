package org.miyar.scoring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/**
 * L-BFGS (Nocedal 1980; five corrections) in a box that the path should not meet, with the line search and the stopping rule
 * of L-BFGS-B (Byrd et al. 1995) as R's {@code optim} runs it. No library offers it, and it is here for one reason:
 * published minimum-residual loadings carry the point where that algorithm stops, which is up to 10⁻⁵ from the minimum.
 */
final class LimitedMemoryBfgs {
    private static final int CORRECTIONS = 5;
    private static final int ITERATIONS = 100;
    private static final double EPSILON = Math.ulp(1.0);
    private static final double RELATIVE_DECREASE = 1e7 * EPSILON;

    /** Value of the function and its gradient at a point. */
    record Evaluation(RealVector at, double value, RealVector gradient) {}

    private record Correction(RealVector step, RealVector change) {}

    private final Function<RealVector, Evaluation> function;
    private final double lower;
    private final double upper;
    private final Deque<Correction> corrections = new ArrayDeque<>();

    private LimitedMemoryBfgs(Function<RealVector, Evaluation> function, double lower, double upper) {
        this.function = function;
        this.lower = lower;
        this.upper = upper;
    }

    /** Where the algorithm stops; empty if it met a side of the box or did not stop within 100 iterations. */
    static Optional<double[]> minimise(
            double[] start, double lower, double upper, Function<RealVector, Evaluation> function) {
        return new LimitedMemoryBfgs(function, lower, upper).run(new ArrayRealVector(start));
    }

    private Optional<double[]> run(RealVector start) {
        var now = function.apply(start);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            var direction = direction(now.gradient());
            double slope = direction.dotProduct(now.gradient());
            if (slope == 0) {
                return Optional.of(now.at().toArray());
            }
            double longest = Math.min(iteration == 0 ? 1 : 1e10, room(now.at(), direction));
            if (!(slope < 0 && longest >= 1)) {
                return Optional.empty();
            }
            var next = search(now, direction, slope, longest);
            if (now.value() - next.value()
                    <= RELATIVE_DECREASE * Math.max(1, Math.max(Math.abs(now.value()), Math.abs(next.value())))) {
                return inside(next.at()) ? Optional.of(next.at().toArray()) : Optional.empty();
            }
            remember(now, next, slope);
            now = next;
        }
        return Optional.empty();
    }

    private Evaluation search(Evaluation now, RealVector direction, double slope, double longest) {
        var tried = new Evaluation[] {now};
        LineSearch.search(new LineSearch.Point(0, now.value(), slope), 1, longest, step -> {
            tried[0] = function.apply(now.at().combine(1, step, direction));
            return new LineSearch.Point(
                    step, tried[0].value(), tried[0].gradient().dotProduct(direction));
        });
        return tried[0];
    }

    private void remember(Evaluation now, Evaluation next, double slope) {
        var step = next.at().subtract(now.at());
        var change = next.gradient().subtract(now.gradient());
        double curvature = step.dotProduct(change);
        if (curvature > EPSILON * -slope) {
            if (corrections.size() == CORRECTIONS) {
                corrections.removeFirst();
            }
            corrections.addLast(new Correction(step, change));
        }
    }

    /** −H·gradient by the two-loop recursion. */
    private RealVector direction(RealVector gradient) {
        var direction = gradient.mapMultiply(-1);
        if (corrections.isEmpty()) {
            return direction;
        }
        var weights = new ArrayDeque<Double>();
        for (var newest = corrections.descendingIterator(); newest.hasNext(); ) {
            var each = newest.next();
            double weight = each.step().dotProduct(direction) / each.step().dotProduct(each.change());
            direction = direction.combine(1, -weight, each.change());
            weights.push(weight);
        }
        var last = corrections.getLast();
        direction = direction.mapMultiply(
                last.step().dotProduct(last.change()) / last.change().dotProduct(last.change()));
        for (var each : corrections) {
            double back = each.change().dotProduct(direction) / each.step().dotProduct(each.change());
            direction = direction.combine(1, weights.pop() - back, each.step());
        }
        return direction;
    }

    /** The longest step along the direction that stays in the box. */
    private double room(RealVector at, RealVector direction) {
        double room = Double.POSITIVE_INFINITY;
        for (int i = 0; i < at.getDimension(); i++) {
            double way = direction.getEntry(i);
            if (way != 0) {
                room = Math.min(room, ((way < 0 ? lower : upper) - at.getEntry(i)) / way);
            }
        }
        return room;
    }

    private boolean inside(RealVector at) {
        return Arrays.stream(at.toArray()).allMatch(value -> lower < value && value < upper);
    }
}
