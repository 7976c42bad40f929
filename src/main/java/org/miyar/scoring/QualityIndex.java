package org.miyar.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response-quality indices that need no calibration sample. Two that see the same behaviour are of one family, because
 * only agreement of independent indices means anything; styles and impression management belong to none and are reported
 * only.
 */
public enum QualityIndex {
    /** Longest run of identical raw answers in presentation order (Johnson 2005; Curran 2016). */
    LONGSTRING(Family.STRAIGHT_LINING, Crossing.AT_LEAST),
    /** Intra-individual response variability: sd (n − 1) of the raw answers (Dunn et al. 2018). Only the low end is screened. */
    IRV(Family.STRAIGHT_LINING, Crossing.BELOW),
    /**
     * Consistency of each scale's items at odd with those at even positions: their means correlated over the scales,
     * 2r/(1 + r), not below −1 (Johnson 2005; Huang et al. 2012). Since {@link AlgorithmVersion} 2.
     */
    EVEN_ODD(Family.CONSISTENCY, Crossing.BELOW),
    /** Mean over scales of |mean of + items − mean of reversed − items|, in answer units. Needs a local cut. */
    KEYED_INCONSISTENCY(Family.CONSISTENCY, Crossing.ABOVE),
    /** Number of instructed items answered otherwise than asked (Meade &amp; Craig 2012). */
    INSTRUCTED(Family.INSTRUCTED, Crossing.AT_LEAST),
    /** Number of keyed answers to statements that nobody endorses (Huang et al. 2015). */
    INFREQUENCY(Family.INFREQUENCY, Crossing.AT_LEAST),
    /** Number of pages answered faster than the limit of seconds an item (Huang et al. 2012; Bowling et al. 2022). */
    FAST_PAGES(Family.TIME, Crossing.AT_LEAST),
    /** Share of the timed pages answered faster than the limit, 0..1. */
    FAST_PAGE_SHARE(Family.TIME, Crossing.AT_LEAST),
    /**
     * Number of extreme answers to unlikely virtues. Report only: correcting for it leaves validity as it is, so it is never
     * subtracted and nobody is rejected on it (Ones &amp; Viswesvaran 1998). Needs a local cut.
     */
    IMPRESSION_MANAGEMENT(null, Crossing.ABOVE),
    /** Mean raw answer over balanced scales minus the midpoint; its size is screened, its sign tells yea- from nay-saying. */
    ACQUIESCENCE(null, Crossing.SIZE_ABOVE),
    /** Share of lowest and highest answers to the scales' items, 0..1. Report only. */
    EXTREME_RESPONSE(null, Crossing.NEVER);

    /** What kind of behaviour an index sees. */
    public enum Family {
        STRAIGHT_LINING,
        CONSISTENCY,
        INSTRUCTED,
        INFREQUENCY,
        TIME
    }

    private enum Crossing {
        AT_LEAST,
        ABOVE,
        BELOW,
        SIZE_ABOVE,
        NEVER
    }

    private final Optional<Family> family;
    private final Crossing crossing;

    QualityIndex(@Nullable Family family, Crossing crossing) {
        this.family = Optional.ofNullable(family);
        this.crossing = crossing;
    }

    /** The family whose indices count once towards agreement; empty for what is reported only. */
    public Optional<Family> family() {
        return family;
    }

    boolean crosses(double value, double threshold) {
        return switch (crossing) {
            case AT_LEAST -> value >= threshold;
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
            case SIZE_ABOVE -> Math.abs(value) > threshold;
            case NEVER -> false;
        };
    }
}
