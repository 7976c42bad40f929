package org.miyar.scoring;

import java.util.OptionalDouble;

/**
 * Screening thresholds of response quality, part of an instrument's data. They say where to look, never what to decide; with
 * 200 pilot sittings they give way to the local 1st or 99th percentile.
 *
 * @param longstring run length from which it crosses
 * @param irv standard deviation below which it crosses
 * @param irvItems answers that IRV needs to be computed at all
 * @param evenOdd consistency below which it crosses
 * @param evenOddScales scales that it needs to be computed at all
 * @param keyedInconsistency local 97th percentile; empty until there is one
 * @param instructedWrong wrong answers from which it crosses
 * @param infrequency keyed answers from which it crosses
 * @param impression local 95th percentile; empty until there is one
 * @param secondsPerItem a page whose mean is below is fast
 * @param fastPages fast pages from which it crosses
 * @param fastPageShare share of fast pages from which it crosses
 * @param acquiescence distance from the midpoint above which it crosses
 */
public record QualityThresholds(
        int longstring,
        double irv,
        int irvItems,
        double evenOdd,
        int evenOddScales,
        OptionalDouble keyedInconsistency,
        int instructedWrong,
        int infrequency,
        OptionalDouble impression,
        double secondsPerItem,
        int fastPages,
        double fastPageShare,
        double acquiescence) {

    /**
     * Screening values of the literature for five options and mixed keying: what an instrument has that says nothing of its
     * own, such as those published before they could.
     */
    public static QualityThresholds literature() {
        return new QualityThresholds(
                10, 0.40, 20, 0.30, 8, OptionalDouble.empty(), 1, 2, OptionalDouble.empty(), 2.0, 2, 0.25, 0.75);
    }

    /** The same with cuts from local data; see {@link ResponseQuality#localCut}. */
    public QualityThresholds withLocalCuts(OptionalDouble localInconsistency, OptionalDouble localImpression) {
        return new QualityThresholds(
                longstring,
                irv,
                irvItems,
                evenOdd,
                evenOddScales,
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
