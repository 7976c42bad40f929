package org.miyar.interview;

import java.util.List;
import java.util.stream.IntStream;
import org.miyar.scoring.Interval;
import org.miyar.scoring.IntraclassCorrelation;

/** How far interviewers who rated the same answers agree. */
public sealed interface Agreement {
    /** Two ratings so far from each other are worth talking about. */
    int APART = 2;

    double LEVEL = 0.95;

    /** One interviewer agrees with nobody. */
    record OfFew() implements Agreement {}

    /**
     * Two interviewers: with so few, a coefficient would say less than the plain difference.
     *
     * @param difference the mean of the absolute differences
     * @param apart on how many questions they are {@link #APART} points or more from each other
     */
    record OfTwo(int questions, double difference, int apart) implements Agreement {}

    /**
     * Three and more: ICC(2,1), absolute agreement of one interviewer (Shrout &amp; Fleiss 1979).
     *
     * @param interval 95 %
     */
    record OfMany(int questions, int interviewers, double icc, Interval interval) implements Agreement {
        /** How a coefficient is commonly read (Koo &amp; Li 2016), by its lower end: what at least is so. */
        public Strength strength() {
            double sure = interval.lower();
            return sure >= 0.9
                    ? Strength.EXCELLENT
                    : sure >= 0.75 ? Strength.GOOD : sure >= 0.5 ? Strength.MODERATE : Strength.UNSURE;
        }
    }

    /** Everybody gave the same everywhere, or nearly so: without differences between answers there is nothing to agree on. */
    record WithoutSpread(int questions, int interviewers) implements Agreement {}

    enum Strength {
        UNSURE,
        MODERATE,
        GOOD,
        EXCELLENT
    }

    /** Of final sheets: each has a value for each question. */
    static Agreement of(List<RatingSheet> sheets) {
        if (sheets.size() < 2) {
            return new OfFew();
        }
        int questions = sheets.getFirst().ratings().size();
        var values = IntStream.range(0, questions)
                .mapToObj(question -> sheets.stream()
                        .mapToDouble(
                                sheet -> sheet.ratings().get(question).value().orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
        return sheets.size() == 2 ? ofTwo(values) : ofMany(values, sheets.size());
    }

    private static Agreement ofTwo(double[][] values) {
        var differences = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i][0] - values[i][1]))
                .toArray();
        return new OfTwo(
                values.length,
                IntStream.range(0, differences.length)
                        .mapToDouble(i -> differences[i])
                        .average()
                        .orElse(0),
                (int) IntStream.range(0, differences.length)
                        .filter(i -> differences[i] >= APART)
                        .count());
    }

    private static Agreement ofMany(double[][] values, int interviewers) {
        var icc = IntraclassCorrelation.of(values, LEVEL).icc2();
        return Double.isNaN(icc.value()) || Double.isNaN(icc.interval().lower())
                ? new WithoutSpread(values.length, interviewers)
                : new OfMany(values.length, interviewers, icc.value(), icc.interval());
    }
}
