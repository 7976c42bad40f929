package org.miyar.scoring;

import java.util.function.DoubleFunction;

/**
 * The line search of Moré &amp; Thuente (1994) as in MINPACK-2 (dcsrch, dcstep), which L-BFGS-B uses: a step that satisfies
 * f(α) ≤ f(0) + 10⁻³·α·f′(0) and |f′(α)| ≤ 0.9·|f′(0)|, kept in an interval that shrinks around one.
 */
final class LineSearch {
    private static final double SUFFICIENT_DECREASE = 1e-3;
    private static final double CURVATURE = 0.9;
    private static final double WIDTH = 0.1;
    private static final int EVALUATIONS = 20;

    /** Value and slope of the function along the line at a step. */
    record Point(double step, double value, double slope) {
        private Point lowered(double slopePerStep) {
            return new Point(step, value - step * slopePerStep, slope - slopePerStep);
        }
    }

    private Point best;
    private Point other;
    private boolean bracketed;

    private LineSearch(Point origin) {
        best = origin;
        other = origin;
    }

    /**
     * The accepted step, or the best one after 20 evaluations.
     *
     * @param origin value and (negative) slope at step 0
     * @param first the step tried first
     * @param longest no step beyond this
     */
    static Point search(Point origin, double first, double longest, DoubleFunction<Point> along) {
        return new LineSearch(origin).run(origin, Math.min(first, longest), longest, along);
    }

    private Point run(Point origin, double first, double longest, DoubleFunction<Point> along) {
        double test = SUFFICIENT_DECREASE * origin.slope();
        boolean firstStage = true;
        double width = longest;
        double doubleWidth = 2 * longest;
        double low = 0;
        double high = first + 4 * first;
        double step = first;
        for (int i = 0; ; i++) {
            var now = along.apply(step);
            double limit = origin.value() + step * test;
            if (firstStage && now.value() <= limit && now.slope() >= 0) {
                firstStage = false;
            }
            boolean stuck = bracketed && (step <= low || step >= high || high - low <= WIDTH * high);
            boolean atEnd = step == longest && now.value() <= limit && now.slope() <= test;
            boolean found = now.value() <= limit && Math.abs(now.slope()) <= CURVATURE * -origin.slope();
            if (found || atEnd || stuck || i == EVALUATIONS) {
                return now;
            }
            step = firstStage && now.value() <= best.value() && now.value() > limit
                    ? nextStepOnLowered(now, test, low, high)
                    : nextStep(now, low, high);
            if (bracketed) {
                double span = Math.abs(other.step() - best.step());
                if (span >= 0.66 * doubleWidth) {
                    step = best.step() + 0.5 * (other.step() - best.step());
                }
                doubleWidth = width;
                width = span;
                low = Math.min(best.step(), other.step());
                high = Math.max(best.step(), other.step());
            } else {
                low = step + 1.1 * (step - best.step());
                high = step + 4 * (step - best.step());
            }
            step = Math.clamp(step, 0, longest);
            if (bracketed && (step <= low || step >= high || high - low <= WIDTH * high)) {
                step = best.step();
            }
        }
    }

    /** In the first stage the search minimises f(α) − α·test, which has a minimiser where f has decreased enough. */
    private double nextStepOnLowered(Point now, double test, double low, double high) {
        best = best.lowered(test);
        other = other.lowered(test);
        double step = nextStep(now.lowered(test), low, high);
        best = best.lowered(-test);
        other = other.lowered(-test);
        return step;
    }

    /** The safeguarded cubic or quadratic step (dcstep); updates the interval. */
    private double nextStep(Point now, double low, double high) {
        double apart = now.step() - best.step();
        boolean opposite = now.slope() * (best.slope() / Math.abs(best.slope())) < 0;
        double step;
        if (now.value() > best.value()) {
            double cubic = best.step() + cubic(best, now) * apart;
            double quadratic =
                    best.step() + best.slope() / ((best.value() - now.value()) / apart + best.slope()) / 2 * apart;
            step = Math.abs(cubic - best.step()) < Math.abs(quadratic - best.step())
                    ? cubic
                    : cubic + (quadratic - cubic) / 2;
            bracketed = true;
        } else if (opposite) {
            double cubic = now.step() - cubic(now, best) * apart;
            double secant = secant(now);
            step = Math.abs(cubic - now.step()) > Math.abs(secant - now.step()) ? cubic : secant;
            bracketed = true;
        } else if (Math.abs(now.slope()) < Math.abs(best.slope())) {
            step = flatterStep(now, low, high);
        } else if (bracketed) {
            step = now.step() + cubic(now, other) * (other.step() - now.step());
        } else {
            step = now.step() > best.step() ? high : low;
        }
        if (now.value() > best.value()) {
            other = now;
        } else {
            if (opposite) {
                other = best;
            }
            best = now;
        }
        return step;
    }

    private double flatterStep(Point now, double low, double high) {
        double theta = theta(best, now);
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(best.slope()), Math.abs(now.slope())));
        double root =
                scale * Math.sqrt(Math.max(0, square(theta / scale) - best.slope() / scale * (now.slope() / scale)));
        double gamma = now.step() > best.step() ? -root : root;
        double ratio = (gamma - now.slope() + theta) / (gamma + (best.slope() - now.slope()) + gamma);
        double cubic = ratio < 0 && gamma != 0
                ? now.step() + ratio * (best.step() - now.step())
                : now.step() > best.step() ? high : low;
        double secant = secant(now);
        boolean cubicNearer = Math.abs(cubic - now.step()) < Math.abs(secant - now.step());
        if (!bracketed) {
            return Math.clamp(cubicNearer ? secant : cubic, low, high);
        }
        double step = cubicNearer ? cubic : secant;
        double bound = now.step() + 0.66 * (other.step() - now.step());
        return now.step() > best.step() ? Math.min(bound, step) : Math.max(bound, step);
    }

    private double secant(Point now) {
        return now.step() + now.slope() / (now.slope() - best.slope()) * (best.step() - now.step());
    }

    /** How far from a to b the minimiser of the cubic through both lies. */
    private static double cubic(Point a, Point b) {
        double theta = theta(a, b);
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(a.slope()), Math.abs(b.slope())));
        double gamma = scale * Math.sqrt(square(theta / scale) - a.slope() / scale * (b.slope() / scale));
        if (b.step() < a.step()) {
            gamma = -gamma;
        }
        return (gamma - a.slope() + theta) / (gamma - a.slope() + gamma + b.slope());
    }

    private static double theta(Point a, Point b) {
        return 3 * (a.value() - b.value()) / (b.step() - a.step()) + a.slope() + b.slope();
    }

    private static double square(double x) {
        return x * x;
    }
}
