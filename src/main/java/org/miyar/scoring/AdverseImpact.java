package org.miyar.scoring;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Selection rates of a focal group beside a reference group (29 CFR 1607.4 D): the practical question (four-fifths rule) and
 * the statistical ones side by side, since either alone misleads with few or with many applicants.
 *
 * @param ratio focal rate / reference rate; NaN if nobody of the reference group was selected
 * @param ratioInterval 95 %, on the log scale: ln ratio ± z·√(1/a − 1/n₁ + 1/c − 1/n₂) (Katz et al. 1978); undefined if a
 *     group has nobody selected
 * @param z two-proportion test with pooled variance, negative where the focal group is selected less; NaN if everybody or
 *     nobody was selected
 * @param zP two-sided
 * @param fisherP Fisher's exact test, two-sided: all tables no more probable than the observed (R's rule)
 * @param fisherMidP the same with half of the tables as probable as the observed (Lancaster 1961)
 * @param cohenH 2·asin√focal − 2·asin√reference (Cohen 1988)
 * @param flippedRatio the ratio had one more of the focal and one fewer of the reference group been selected; NaN if that
 *     is not possible
 */
public record AdverseImpact(
        double referenceRate,
        double focalRate,
        double ratio,
        Interval ratioInterval,
        double z,
        double zP,
        double fisherP,
        double fisherMidP,
        double cohenH,
        double flippedRatio) {
    private static final double FOUR_FIFTHS = 0.8;
    /** R's relative tolerance for "as probable as the observed table". */
    private static final double TIE = 1e-7;

    /** Throws {@link IllegalArgumentException} if a group has no applicant or more selected than applicants. */
    public static AdverseImpact of(
            int referenceSelected, int referenceApplicants, int focalSelected, int focalApplicants) {
        requireGroup(referenceSelected, referenceApplicants);
        requireGroup(focalSelected, focalApplicants);
        double reference = (double) referenceSelected / referenceApplicants;
        double focal = (double) focalSelected / focalApplicants;
        double pooled = ((double) referenceSelected + focalSelected) / ((double) referenceApplicants + focalApplicants);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / referenceApplicants + 1.0 / focalApplicants));
        double z = error == 0 ? Double.NaN : (focal - reference) / error;
        double ratio = ratio(reference, focal);
        double logError = Math.sqrt(
                1.0 / referenceSelected - 1.0 / referenceApplicants + 1.0 / focalSelected - 1.0 / focalApplicants);
        boolean flippable = referenceSelected > 0 && focalSelected < focalApplicants;
        var fisher = fisher(referenceSelected, referenceApplicants, focalSelected, focalApplicants);
        return new AdverseImpact(
                reference,
                focal,
                ratio,
                referenceSelected == 0 || focalSelected == 0 ? Interval.UNDEFINED : logInterval(ratio, logError),
                z,
                Samples.twoSided(NormalDistribution.of(0, 1), z),
                fisher[0],
                fisher[1],
                2 * (StrictMath.asin(Math.sqrt(focal)) - StrictMath.asin(Math.sqrt(reference))),
                flippable
                        ? ratio(
                                (referenceSelected - 1.0) / referenceApplicants,
                                (focalSelected + 1.0) / focalApplicants)
                        : Double.NaN);
    }

    private static void requireGroup(int selected, int applicants) {
        if (applicants < 1 || selected < 0 || selected > applicants) {
            throw new IllegalArgumentException(selected + " selected of " + applicants);
        }
    }

    private static double ratio(double reference, double focal) {
        return reference == 0 ? Double.NaN : focal / reference;
    }

    private static Interval logInterval(double ratio, double error) {
        double factor = StrictMath.exp(NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025) * error);
        return new Interval(ratio / factor, ratio * factor);
    }

    /** Two-sided p and mid-p. */
    private static double[] fisher(int a, int n1, int c, int n2) {
        var tables = HypergeometricDistribution.of(Math.addExact(n1, n2), a + c, n2);
        double observed = tables.probability(c);
        double rarer = 0;
        double asRare = 0;
        for (int k : IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .toArray()) {
            double probability = tables.probability(k);
            if (probability < observed * (1 - TIE)) {
                rarer += probability;
            } else if (probability <= observed * (1 + TIE)) {
                asRare += probability;
            }
        }
        return new double[] {Math.min(1, rarer + asRare), rarer + asRare / 2};
    }

    /** Whether the ratio is below four fifths. */
    public boolean belowFourFifths() {
        return ratio < FOUR_FIFTHS;
    }

    /** Whether one person selected otherwise moves the ratio to the other side of four fifths. */
    public boolean hangsOnOnePerson() {
        return belowFourFifths() && flippedRatio >= FOUR_FIFTHS;
    }
}
