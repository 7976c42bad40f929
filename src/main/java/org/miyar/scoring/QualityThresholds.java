package org.miyar.scoring;

import java.util.OptionalDouble;

/**
 * Screening thresholds of response quality, part of an instrument's data. They say where to look, never what to decide. Two of
 * them nobody knows before an instrument is used: they come with a norm of at least 200 sittings and are absent until then.
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
