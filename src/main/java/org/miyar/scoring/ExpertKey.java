package org.miyar.scoring;

import java.util.List;
import java.util.stream.IntStream;

/** The key of a situational judgement test: what experts think of each action. */
public record ExpertKey(List<Option> options) {
    public ExpertKey {
        options = List.copyOf(options);
    }

    /**
     * @param mean the key value, in the unit of the rating range
     * @param sd of the experts' ratings (n − 1)
     * @param rwg agreement, see {@link ExpertKey#rwg}
     */
    public record Option(double mean, double sd, double rwg) {}

    /**
     * The key from ratings, one row an expert and one column an action; NaN is not rated. All NaN for an action that nobody
     * rated.
     *
     * <p>Throws {@link IllegalArgumentException} if there is no expert, rows differ in length, or a rating is out of range.
     */
    public static ExpertKey of(double[][] ratings, ResponseRange range) {
        if (ratings.length == 0) {
            throw new IllegalArgumentException("A key needs experts");
        }
        int actions = ratings[0].length;
        for (var row : ratings) {
            if (row.length != actions) {
                throw new IllegalArgumentException("Experts rated " + actions + " and " + row.length + " actions");
            }
            for (double rating : row) {
                if (rating < range.lowest() || rating > range.highest()) {
                    throw new IllegalArgumentException("Rating " + rating);
                }
            }
        }
        return new ExpertKey(IntStream.range(0, actions)
                .mapToObj(action -> option(
                        Samples.known(IntStream.range(0, ratings.length)
                                .mapToDouble(expert -> ratings[expert][action])
                                .toArray()),
                        range))
                .toList());
    }

    private static Option option(double[] ratings, ResponseRange range) {
        return ratings.length == 0
                ? new Option(Double.NaN, Double.NaN, Double.NaN)
                : new Option(Samples.mean(ratings), Samples.sd(ratings), rwg(ratings, range));
    }

    /**
     * Agreement within one group about one thing, r_wg = 1 − s²/((A² − 1)/12) with n − 1 in s² and A options (James, Demaree
     * &amp; Wolf 1984): 1 is full agreement, 0 what random ratings give, negative when opinions split. NaN below two ratings.
     */
    public static double rwg(double[] ratings, ResponseRange range) {
        double options = range.options();
        return 1 - Samples.variance(Samples.known(ratings)) / ((options * options - 1) / 12);
    }

    /** The key values, in the order of the actions. */
    public double[] means() {
        return options.stream().mapToDouble(Option::mean).toArray();
    }
}
