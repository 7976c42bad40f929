package org.miyar.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What may be said of one person on one scale: the raw score where the missing rule allows it, and beside it what the
 * norm's stage allows. Stages 0 and 1 give no norm score and no error of measurement (a reliability from so few people is
 * not one), stage 2 adds T, sten and SEM, stage 3 adds the percentile rank and its standard error.
 *
 * <p>T = 50 + 10z and is neither rounded nor cut; sten = 5.5 + 2z rounded half up into 1..10 (Canfield 1951). {@code semT} is
 * 10·√(1 − reliability).
 */
public record ScaleScore(
        RawScore raw,
        NormStage stage,
        OptionalDouble t,
        OptionalInt sten,
        OptionalDouble percentileRank,
        OptionalDouble percentileError,
        OptionalDouble semRaw,
        OptionalDouble semT) {

    /** Half width of the 68 % band in standard errors, by convention one. */
    private static final double WIDTH_68 = 1.0;

    private static final double WIDTH_95 = 1.96;

    /** The score of a person for whose group there is no norm. */
    public static ScaleScore withoutNorm(ScoringKey key, Map<String, Integer> answers) {
        return rawOnly(key.raw(answers), NormStage.NONE);
    }

    /**
     * The score of a person against a norm.
     *
     * <p>Throws {@link IllegalArgumentException} if the norm is another scale's or an answer is outside the response range.
     */
    public static ScaleScore of(ScoringKey key, Map<String, Integer> answers, Norm norm) {
        return of(key.raw(answers), norm);
    }

    /**
     * A raw score read against a norm, such as one stored earlier against a later norm.
     *
     * <p>Throws {@link IllegalArgumentException} if the norm is another scale's.
     */
    public static ScaleScore of(RawScore raw, Norm norm) {
        if (!norm.scale().equals(raw.scale())) {
            throw new IllegalArgumentException("Norm of " + norm.scale() + " for scale " + raw.scale());
        }
        var stage = norm.stage();
        if (raw.mean().isEmpty() || !stage.showsNormScores() || norm.sd() == 0) {
            return rawOnly(raw, stage);
        }
        double value = raw.mean().getAsDouble();
        double z = norm.z(value).orElseThrow();
        var percentile = stage.showsPercentiles() ? norm.percentileRank(value) : OptionalDouble.empty();
        var percentileError = percentile.isPresent()
                ? OptionalDouble.of(norm.percentileStandardError(percentile.getAsDouble()))
                : OptionalDouble.empty();
        var semT = norm.reliability().isPresent()
                ? OptionalDouble.of(10 * Math.sqrt(1 - norm.reliability().getAsDouble()))
                : OptionalDouble.empty();
        return new ScaleScore(
                raw,
                stage,
                OptionalDouble.of(50 + 10 * z),
                OptionalInt.of(sten(z)),
                percentile,
                percentileError,
                norm.sem(),
                semT);
    }

    private static ScaleScore rawOnly(RawScore raw, NormStage stage) {
        var none = OptionalDouble.empty();
        return new ScaleScore(raw, stage, none, OptionalInt.empty(), none, none, none, none);
    }

    static int sten(double z) {
        return Math.clamp(Math.round(5.5 + 2 * z), 1, 10);
    }

    public String scale() {
        return raw.scale();
    }

    /** The raw score ± 1 SEM. */
    public Optional<Interval> rawBand68() {
        return band(raw.mean(), semRaw, WIDTH_68);
    }

    /** The raw score ± 1.96 SEM. */
    public Optional<Interval> rawBand95() {
        return band(raw.mean(), semRaw, WIDTH_95);
    }

    /** T ± 1 SEM. */
    public Optional<Interval> tBand68() {
        return band(t, semT, WIDTH_68);
    }

    /** T ± 1.96 SEM. */
    public Optional<Interval> tBand95() {
        return band(t, semT, WIDTH_95);
    }

    private static Optional<Interval> band(OptionalDouble value, OptionalDouble sem, double width) {
        return value.isPresent() && sem.isPresent()
                ? Optional.of(Interval.around(value.getAsDouble(), width * sem.getAsDouble()))
                : Optional.empty();
    }
}
