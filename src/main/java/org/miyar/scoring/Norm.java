package org.miyar.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A frozen norm group for one scale: mean, standard deviation (n − 1) and reliability of its raw scores, its size, and how
 * often each raw score occurred (for percentile ranks; empty for a norm known by its moments only). This type computes
 * whatever is defined; what may be <em>shown</em> is the {@link #stage()}'s matter and {@link ScaleScore}'s.
 *
 * <p>Throws {@link IllegalArgumentException} if n &lt; 2, the mean is not finite, sd is negative or not finite, reliability
 * exceeds 1, or frequencies do not add up to n.
 */
public record Norm(
        String scale,
        int n,
        double mean,
        double sd,
        OptionalDouble reliability,
        SortedMap<Double, Integer> frequencies) {

    public Norm {
        if (n < 2 || !Double.isFinite(mean) || !Double.isFinite(sd) || sd < 0) {
            throw new IllegalArgumentException("Norm of " + scale + ": n " + n + ", mean " + mean + ", sd " + sd);
        }
        if (reliability.isPresent() && !(reliability.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("Norm of " + scale + ": reliability " + reliability.getAsDouble());
        }
        frequencies = Collections.unmodifiableSortedMap(new TreeMap<>(frequencies));
        if (frequencies.values().stream().anyMatch(count -> count < 1)
                || (!frequencies.isEmpty() && total(frequencies) != n)) {
            throw new IllegalArgumentException("Norm of " + scale + ": frequencies do not add up to " + n);
        }
    }

    /**
     * A norm from the raw scores of a group; NaN is a person without a raw score and left out. Sums run over the sorted
     * frequency table, so the order of people cannot change a digit.
     *
     * <p>Throws {@link IllegalArgumentException} if fewer than two people have a raw score.
     */
    public static Norm of(String scale, double[] rawMeans, OptionalDouble reliability) {
        var frequencies = new TreeMap<Double, Integer>();
        Arrays.stream(rawMeans)
                .filter(raw -> !Double.isNaN(raw))
                .forEach(raw -> frequencies.merge(raw, 1, Integer::sum));
        int n = total(frequencies);
        double sum = 0;
        for (var entry : frequencies.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        double mean = sum / n;
        double squares = 0;
        for (var entry : frequencies.entrySet()) {
            double deviation = entry.getKey() - mean;
            squares += deviation * deviation * entry.getValue();
        }
        return new Norm(scale, n, mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), reliability, frequencies);
    }

    /**
     * A norm from the answers of a group: raw scores by the key's missing rule; reliability is coefficient alpha of the
     * people who answered every item, empty where alpha is not defined.
     */
    public static Norm of(ScoringKey key, Collection<? extends Map<String, Integer>> people) {
        var raws = people.stream()
                .mapToDouble(answers -> key.raw(answers).mean().orElse(Double.NaN))
                .toArray();
        return of(key.scale(), raws, Reliability.alphaOfSorted(key.keyedRows(people)));
    }

    private static int total(Map<Double, Integer> frequencies) {
        return frequencies.values().stream().mapToInt(Integer::intValue).sum();
    }

    public NormStage stage() {
        return NormStage.ofSize(n);
    }

    /** (raw − mean) / sd; empty if the norm group does not vary. */
    public OptionalDouble z(double raw) {
        return sd > 0 ? OptionalDouble.of((raw - mean) / sd) : OptionalDouble.empty();
    }

    /**
     * Percentile rank 0..100 by the mid-rank convention: the percentage of the norm group below the raw score plus half the
     * percentage at it (Crocker &amp; Algina 1986). Empty without a frequency table.
     */
    public OptionalDouble percentileRank(double raw) {
        if (frequencies.isEmpty()) {
            return OptionalDouble.empty();
        }
        int below = total(frequencies.headMap(raw));
        int at = frequencies.getOrDefault(raw, 0);
        return OptionalDouble.of(100 * (below + 0.5 * at) / n);
    }

    /** Standard error of a percentile rank p in percentile points: 100·√(p(1 − p)/n), binomial sampling of the norm group. */
    public double percentileStandardError(double percentileRank) {
        double p = percentileRank / 100;
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Percentile rank " + percentileRank);
        }
        return 100 * Math.sqrt(p * (1 - p) / n);
    }

    /** Standard error of measurement in the raw unit: sd·√(1 − reliability). */
    public OptionalDouble sem() {
        return reliability.isPresent()
                ? OptionalDouble.of(sd * Math.sqrt(1 - reliability.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Kelley's estimate of the true score: mean + reliability·(raw − mean); empty for a negative reliability. */
    public OptionalDouble estimatedTrueScore(double raw) {
        return usableReliability()
                ? OptionalDouble.of(mean + reliability.getAsDouble() * (raw - mean))
                : OptionalDouble.empty();
    }

    /** Standard error of Kelley's estimated true score in the raw unit: sd·√(reliability·(1 − reliability)). */
    public OptionalDouble estimatedTrueScoreError() {
        return usableReliability()
                ? OptionalDouble.of(sd * Math.sqrt(reliability.getAsDouble() * (1 - reliability.getAsDouble())))
                : OptionalDouble.empty();
    }

    private boolean usableReliability() {
        return reliability.isPresent() && reliability.getAsDouble() >= 0;
    }
}
