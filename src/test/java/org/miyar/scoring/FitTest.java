package org.miyar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.miyar.scoring.Fit.Standing;

class FitTest {
    private static final List<TargetBand> TARGET = List.of(
            new TargetBand("EMP", 3, 55, OptionalDouble.empty()),
            new TargetBand("CALM", 2, 50, OptionalDouble.of(60)),
            new TargetBand("REL", 1, 45, OptionalDouble.empty()));

    private static Standing at(double t) {
        return new Standing(t, OptionalDouble.of(4));
    }

    @Test
    void everyScaleInsideItsBandIsAFullFitWithoutError() {
        var fit = Fit.of(TARGET, Map.of("EMP", at(70), "CALM", at(55), "REL", at(45)));
        assertThat(fit.value()).hasValue(100);
        assertThat(fit.standardError()).hasValue(0);
    }

    @Test
    void deficitsCountInFullAndExcessesByHalf() {
        var fit = Fit.of(TARGET, Map.of("EMP", at(49), "CALM", at(68), "REL", at(20)));
        // penalties 6, 4 and 25: shares .7, .8 and 0
        assertThat(fit.value().getAsDouble()).isCloseTo(100 * (3 * 0.7 + 2 * 0.8) / 6, within(1e-12));
        assertThat(fit.standardError().getAsDouble())
                .isCloseTo(100 * Math.sqrt(Math.pow(3 / 20.0 * 4, 2) + Math.pow(2 / 20.0 * 4, 2)) / 6, within(1e-12));
    }

    @Test
    void contributionsAddUpToTheFit() {
        var fit = Fit.of(TARGET, Map.of("EMP", at(49), "CALM", at(68), "REL", at(20)));
        double sum = fit.contributions().stream()
                .mapToDouble(each -> each.points().getAsDouble())
                .sum();
        double possible = fit.contributions().stream()
                .mapToDouble(Fit.Contribution::possiblePoints)
                .sum();
        assertThat(sum).isCloseTo(fit.value().getAsDouble(), within(1e-12));
        assertThat(possible).isCloseTo(100, within(1e-12));
        assertThat(fit.contributions().get(0).lostPoints().getAsDouble()).isCloseTo(15, within(1e-12));
        assertThat(fit.contributions().get(2).penalty()).hasValue(25);
    }

    @Test
    void aWeightedScaleWithoutAScoreLeavesNoFitButShowsTheRest() {
        var fit = Fit.of(TARGET, Map.of("EMP", at(49), "REL", at(50)));
        assertThat(fit.value()).isEmpty();
        assertThat(fit.contributions().get(1).points()).isEmpty();
        assertThat(fit.contributions().get(0).points()).isPresent();
    }

    @Test
    void aScaleWithoutWeightMayBeMissing() {
        var target = List.of(TARGET.get(0), new TargetBand("HON", 0, 50, OptionalDouble.empty()));
        assertThat(Fit.of(target, Map.of("EMP", at(55))).value()).hasValue(100);
        assertThat(Fit.of(List.of(target.get(1)), Map.of("HON", at(55))).value())
                .isEmpty();
        assertThat(Fit.of(List.of(), Map.of()).value()).isEmpty();
    }

    @Test
    void anUnknownErrorInTheSlopingZoneLeavesTheFitWithoutError() {
        var unknown = new Standing(50, OptionalDouble.empty());
        var fit = Fit.of(TARGET, Map.of("EMP", unknown, "CALM", at(55), "REL", at(50)));
        assertThat(fit.value()).isPresent();
        assertThat(fit.standardError()).isEmpty();
        var inside =
                Fit.of(TARGET, Map.of("EMP", new Standing(60, OptionalDouble.empty()), "CALM", at(55), "REL", at(50)));
        assertThat(inside.standardError()).hasValue(0);
    }

    @Test
    void peopleCloserThanTheErrorOfTheirDifferenceAreNotDistinguishable() {
        var a = fit(80, 3);
        assertThat(a.notDistinguishableFrom(fit(80 + 1.96 * 5 - 0.01, 4))).isTrue();
        assertThat(a.notDistinguishableFrom(fit(80 + 1.96 * 5 + 0.01, 4))).isFalse();
        assertThat(fit(100, 0).notDistinguishableFrom(fit(100, 0))).isTrue();
        assertThat(fit(100, 0).notDistinguishableFrom(fit(99, 0))).isFalse();
        assertThat(a.notDistinguishableFrom(new Fit(OptionalDouble.empty(), OptionalDouble.empty(), List.of())))
                .isTrue();
    }

    private static Fit fit(double value, double error) {
        return new Fit(OptionalDouble.of(value), OptionalDouble.of(error), List.of());
    }

    @Test
    void anIllegalTargetCannotBeMade() {
        var none = OptionalDouble.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetBand("EMP", 3.1, 50, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetBand("EMP", -1, 50, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetBand("EMP", 1, Double.NaN, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetBand("EMP", 1, 50, OptionalDouble.of(49)));
        var twice = List.of(TARGET.get(0), TARGET.get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fit.of(twice, Map.of()));
    }

    @Test
    void aFlatProfileHasNoCorrelation() {
        var likeness = ProfileSimilarity.of(new double[] {50, 50, 50}, new double[] {60, 55, 50});
        assertThat(likeness.correlation()).isNaN();
        assertThat(likeness.distance()).isCloseTo(Math.sqrt(125), within(1e-12));
    }
}
