package org.miyar.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well a person's T scores meet a job's target profile: 100·Σ w·max(0, 1 − penalty/20) / Σ w, 0..100, with each scale's
 * part in it, so that nobody is ranked by a number whose source is hidden (Edwards 1993).
 *
 * <p>The standard error is 100·√Σ(w/20·SEM_T)² / Σ w over the scales inside the sloping zone, where 0 &lt; penalty &lt; 20:
 * elsewhere a small error of T does not move the fit. It takes errors of the scales as independent, and a person just
 * outside the zone has more uncertainty than it says.
 *
 * <p>{@code value} is empty where a weighted scale has no T score or no scale has weight; {@code standardError} also where
 * the SEM of a scale in the sloping zone is unknown.
 */
public record Fit(OptionalDouble value, OptionalDouble standardError, List<Contribution> contributions) {
    /** T points below the lower bound at which a scale contributes nothing. */
    private static final double SLOPE = 20;

    public Fit {
        contributions = List.copyOf(contributions);
    }

    /** A T score with its standard error of measurement, in T. */
    public record Standing(double t, OptionalDouble sem) {}

    /**
     * One scale's part: the points of the fit it gives and those it could give (100·w/Σw), and the penalty in T points.
     * {@code t}, {@code penalty} and {@code points} are empty where the person has no T score.
     */
    public record Contribution(
            TargetBand target, OptionalDouble t, OptionalDouble penalty, OptionalDouble points, double possiblePoints) {
        /** Points lost; what a list sorted by this shows first is where to look first. */
        public OptionalDouble lostPoints() {
            return points.isPresent()
                    ? OptionalDouble.of(possiblePoints - points.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** The fit of a person's scale scores; see {@link #of(List, Map)}. */
    public static Fit ofScores(List<TargetBand> target, Collection<ScaleScore> scores) {
        return of(
                target,
                scores.stream()
                        .filter(score -> score.t().isPresent())
                        .collect(Collectors.toMap(
                                ScaleScore::scale,
                                score -> new Standing(score.t().getAsDouble(), score.semT()))));
    }

    /**
     * The fit of standings by scale. Sums run in the order of the target; scales outside the target are ignored.
     *
     * <p>Throws {@link IllegalArgumentException} if a scale occurs twice in the target.
     */
    public static Fit of(List<TargetBand> target, Map<String, Standing> standings) {
        var scales = new HashSet<String>();
        if (!target.stream().map(TargetBand::scale).allMatch(scales::add)) {
            throw new IllegalArgumentException("A scale occurs twice in the target profile");
        }
        double weights = 0;
        for (var band : target) {
            weights += band.weight();
        }
        double total = weights;
        Function<TargetBand, Contribution> part = band -> contribution(band, standings, total);
        var contributions = target.stream().map(part).toList();
        boolean complete = contributions.stream()
                .allMatch(each -> each.target().weight() == 0 || each.t().isPresent());
        if (total == 0 || !complete) {
            return new Fit(OptionalDouble.empty(), OptionalDouble.empty(), contributions);
        }
        return new Fit(
                OptionalDouble.of(sum(contributions) / total),
                standardError(contributions, standings, total),
                contributions);
    }

    private static Contribution contribution(TargetBand band, Map<String, Standing> standings, double weights) {
        double possible = weights == 0 ? 0 : 100 * band.weight() / weights;
        var standing = standings.get(band.scale());
        if (standing == null) {
            var none = OptionalDouble.empty();
            return new Contribution(band, none, none, none, possible);
        }
        double penalty = band.penalty(standing.t());
        return new Contribution(
                band,
                OptionalDouble.of(standing.t()),
                OptionalDouble.of(penalty),
                OptionalDouble.of(possible * share(penalty)),
                possible);
    }

    private static double share(double penalty) {
        return Math.max(0, 1 - penalty / SLOPE);
    }

    private static double sum(List<Contribution> contributions) {
        double sum = 0;
        for (var each : contributions) {
            if (each.penalty().isPresent()) {
                sum += 100 * each.target().weight() * share(each.penalty().getAsDouble());
            }
        }
        return sum;
    }

    private static OptionalDouble standardError(
            List<Contribution> contributions, Map<String, Standing> standings, double weights) {
        double variance = 0;
        for (var each : contributions) {
            double weight = each.target().weight();
            double penalty = each.penalty().orElse(0);
            var standing = standings.get(each.target().scale());
            if (weight > 0 && penalty > 0 && penalty < SLOPE && standing != null) {
                if (standing.sem().isEmpty()) {
                    return OptionalDouble.empty();
                }
                double error = weight / SLOPE * standing.sem().getAsDouble();
                variance += error * error;
            }
        }
        return OptionalDouble.of(100 * Math.sqrt(variance) / weights);
    }

    /**
     * The difference from which on two people's fits tell more than chance, 1.96·√(SE₁² + SE₂²); empty where a fit or its error
     * is unknown.
     */
    public OptionalDouble leastTellingDifference(Fit other) {
        if (value.isEmpty() || other.value.isEmpty() || standardError.isEmpty() || other.standardError.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1.96 * Math.hypot(standardError.getAsDouble(), other.standardError.getAsDouble()));
    }

    /**
     * Whether two people's fits differ by less than that, so that ranking one above the other would read
     * noise. True also where a fit or its error is unknown: what cannot be told apart is not put in an order.
     */
    public boolean notDistinguishableFrom(Fit other) {
        var least = leastTellingDifference(other);
        if (least.isEmpty()) {
            return true;
        }
        double difference = Math.abs(value.orElseThrow() - other.value.orElseThrow());
        return difference == 0 || difference < least.getAsDouble();
    }
}
