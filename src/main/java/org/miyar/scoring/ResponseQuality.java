package org.miyar.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The response-quality signals of one sitting. Signals, never a verdict: what may follow is that a person looks, asks in
 * the interview or offers to take it again; no score changes and nobody is rejected.
 */
public record ResponseQuality(List<Signal> signals) {
    /** Sittings from which a local percentile replaces a literature cut. */
    private static final int LOCAL_SITTINGS = 200;

    private static final int AGREEING = 2;

    public ResponseQuality {
        signals = List.copyOf(signals);
    }

    /**
     * One index: its value (empty if the sitting does not determine it, such as times of an accommodated one), the screening
     * threshold (empty if report only or without local data yet), and whether the value crosses it.
     */
    public record Signal(QualityIndex index, OptionalDouble value, OptionalDouble threshold, boolean crosses) {
        static Signal of(QualityIndex index, OptionalDouble value, OptionalDouble threshold) {
            boolean crosses = value.isPresent()
                    && threshold.isPresent()
                    && index.crosses(value.getAsDouble(), threshold.getAsDouble());
            return new Signal(index, value, threshold, crosses);
        }
    }

    /** Every index of a sitting by the current algorithm; see {@link #of(Protocol, QualityKey, String)}. */
    public static ResponseQuality of(Protocol protocol, QualityKey key) {
        return of(protocol, key, AlgorithmVersion.CURRENT);
    }

    /**
     * Every index of a sitting that the algorithm has, in the order of {@link QualityIndex}.
     *
     * <p>Throws {@link IllegalArgumentException} if an answer is outside the response range or there is no such algorithm.
     */
    public static ResponseQuality of(Protocol protocol, QualityKey key, String algorithm) {
        protocol.answers().forEach(key.range()::checked);
        return new ResponseQuality(AlgorithmVersion.indices(algorithm).stream()
                .map(index -> Signal.of(index, value(index, protocol, key), threshold(index, key.thresholds())))
                .toList());
    }

    private static OptionalDouble value(QualityIndex index, Protocol protocol, QualityKey key) {
        Map<String, Integer> answers = protocol.answers();
        return switch (index) {
            case LONGSTRING -> QualityIndices.longstring(protocol);
            case IRV -> QualityIndices.irv(protocol, key.thresholds().irvItems());
            case EVEN_ODD ->
                QualityIndices.evenOdd(key.scales(), answers, key.thresholds().evenOddScales());
            case KEYED_INCONSISTENCY -> QualityIndices.keyedInconsistency(key.scales(), answers);
            case INSTRUCTED -> QualityIndices.instructedWrong(key.instructed(), answers);
            case INFREQUENCY -> QualityIndices.infrequency(key.infrequency(), answers, key.range());
            case IMPRESSION_MANAGEMENT -> QualityIndices.impression(key.impression(), answers, key.range());
            case FAST_PAGES -> fastPages(protocol, key, 1);
            case FAST_PAGE_SHARE ->
                fastPages(protocol, key, QualityIndices.timedPages(protocol).size());
            case ACQUIESCENCE -> QualityIndices.acquiescence(key.scales(), answers, key.range());
            case EXTREME_RESPONSE -> QualityIndices.extremeResponse(key.scales(), answers, key.range());
        };
    }

    private static OptionalDouble fastPages(Protocol protocol, QualityKey key, int divisor) {
        var fast = QualityIndices.fastPages(protocol, key.thresholds().secondsPerItem());
        return fast.isPresent() ? OptionalDouble.of((double) fast.getAsInt() / divisor) : OptionalDouble.empty();
    }

    private static OptionalDouble threshold(QualityIndex index, QualityThresholds thresholds) {
        return switch (index) {
            case LONGSTRING -> OptionalDouble.of(thresholds.longstring());
            case IRV -> OptionalDouble.of(thresholds.irv());
            case EVEN_ODD -> OptionalDouble.of(thresholds.evenOdd());
            case KEYED_INCONSISTENCY -> thresholds.keyedInconsistency();
            case INSTRUCTED -> OptionalDouble.of(thresholds.instructedWrong());
            case INFREQUENCY -> OptionalDouble.of(thresholds.infrequency());
            case IMPRESSION_MANAGEMENT -> thresholds.impression();
            case FAST_PAGES -> OptionalDouble.of(thresholds.fastPages());
            case FAST_PAGE_SHARE -> OptionalDouble.of(thresholds.fastPageShare());
            case ACQUIESCENCE -> OptionalDouble.of(thresholds.acquiescence());
            case EXTREME_RESPONSE -> OptionalDouble.empty();
        };
    }

    public Signal signal(QualityIndex index) {
        return signals.stream()
                .filter(signal -> signal.index() == index)
                .findFirst()
                .orElseThrow();
    }

    /** The families in which at least one index crosses its threshold. */
    public Set<QualityIndex.Family> crossedFamilies() {
        return signals.stream()
                .filter(Signal::crosses)
                .map(signal -> signal.index().family())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A suggestion that a person looks: at least two independent indices agree. One alone is too often an honest person. */
    public boolean suggestsLooking() {
        return crossedFamilies().size() >= AGREEING;
    }

    /**
     * A cut from local sittings, such as the 97th percentile of keyed inconsistency: the quantile of Hyndman &amp; Fan's type 7
     * (R's default). NaN is left out; empty below 200 values.
     */
    public static OptionalDouble localCut(double[] values, double probability) {
        var known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return known.length < LOCAL_SITTINGS
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Quantile.withDefaults().with(EstimationMethod.HF7).evaluate(known, probability));
    }
}
