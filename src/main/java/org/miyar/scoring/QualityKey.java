package org.miyar.scoring;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which items of an instrument tell of response quality, and from where on an index is worth a look.
 *
 * <p>Throws {@link IllegalArgumentException} if an expected answer is outside the range or a scale has another range.
 *
 * @param scales the keys of the instrument's scales
 * @param instructed item → the answer it asks for
 * @param infrequency item → in which direction nobody endorses it
 * @param impression unlikely virtues: item → which end is the virtue
 */
public record QualityKey(
        ResponseRange range,
        List<ScoringKey> scales,
        Map<String, Integer> instructed,
        Map<String, Keying> infrequency,
        Map<String, Keying> impression,
        Thresholds thresholds) {

    public QualityKey {
        scales = List.copyOf(scales);
        instructed = Map.copyOf(instructed);
        infrequency = Map.copyOf(infrequency);
        impression = Map.copyOf(impression);
        for (var item : instructed.entrySet()) {
            range.checked(item.getKey(), item.getValue());
        }
        for (var scale : scales) {
            if (!scale.range().equals(range)) {
                throw new IllegalArgumentException("Scale " + scale.scale() + " has another response range");
            }
        }
    }

    /** The direction of an item. */
    public enum Keying {
        POSITIVE,
        NEGATIVE
    }

    /**
     * Screening thresholds, part of an instrument's data. They say where to look, never what to decide; with 200 pilot
     * sittings they give way to the local 1st or 99th percentile.
     *
     * @param longstring run length from which it crosses
     * @param irv standard deviation below which it crosses
     * @param irvItems answers that IRV needs to be computed at all
     * @param keyedInconsistency local 97th percentile; empty until there is one
     * @param instructedWrong wrong answers from which it crosses
     * @param infrequency keyed answers from which it crosses
     * @param impression local 95th percentile; empty until there is one
     * @param secondsPerItem a page whose mean is below is fast
     * @param fastPages fast pages from which it crosses
     * @param fastPageShare share of fast pages from which it crosses
     * @param acquiescence distance from the midpoint above which it crosses
     */
    public record Thresholds(
            int longstring,
            double irv,
            int irvItems,
            OptionalDouble keyedInconsistency,
            int instructedWrong,
            int infrequency,
            OptionalDouble impression,
            double secondsPerItem,
            int fastPages,
            double fastPageShare,
            double acquiescence) {

        /** Screening values of the literature for five options and mixed keying, to start an instrument with. */
        public static Thresholds literature() {
            return new Thresholds(
                    10, 0.40, 20, OptionalDouble.empty(), 1, 2, OptionalDouble.empty(), 2.0, 2, 0.25, 0.75);
        }

        /** The same with cuts from local data; see {@link ResponseQuality#localCut}. */
        public Thresholds withLocalCuts(OptionalDouble localInconsistency, OptionalDouble localImpression) {
            return new Thresholds(
                    longstring,
                    irv,
                    irvItems,
                    localInconsistency,
                    instructedWrong,
                    infrequency,
                    localImpression,
                    secondsPerItem,
                    fastPages,
                    fastPageShare,
                    acquiescence);
        }
    }
}
