package org.miyar.scoring;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** Moments of a sample in the order given, with one answer to flat and small samples: NaN, never an exception. */
final class Samples {
    private Samples() {}

    static double mean(double[] values) {
        return Mean.of(values).getAsDouble();
    }

    /** With n − 1; exactly 0 for equal values, NaN below two. */
    static double variance(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        return flat(values) ? 0 : Variance.of(values).getAsDouble();
    }

    static double sd(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** Pearson's r; NaN if either side is flat (rounding must not make a correlation of nothing) or there are fewer than two. */
    static double correlation(double[] x, double[] y) {
        if (x.length < 2 || flat(x) || flat(y)) {
            return Double.NaN;
        }
        return Math.clamp(new PearsonsCorrelation().correlation(x, y), -1.0, 1.0);
    }

    static boolean flat(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** (x − mean)/sd with n − 1; all zero for a flat sample. */
    static double[] standardised(double[] values) {
        if (flat(values)) {
            return new double[values.length];
        }
        double mean = mean(values);
        double sd = sd(values);
        return Arrays.stream(values).map(value -> (value - mean) / sd).toArray();
    }

    /** Two-sided p of a statistic that is symmetric about zero. */
    static double twoSided(ContinuousDistribution distribution, double statistic) {
        return Double.isNaN(statistic) ? Double.NaN : 2 * distribution.survivalProbability(Math.abs(statistic));
    }

    /** The values that are not NaN. */
    static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static double[] difference(double[] x, double[] y) {
        requireSameLength(x, y);
        var difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    static void requireSameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Columns of " + x.length + " and " + y.length + " values");
        }
    }
}
