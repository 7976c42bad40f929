package org.miyar.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.miyar.instrument.Competency;
import org.miyar.scoring.Interval;
import org.miyar.scoring.ScaleScore;
import org.miyar.scoring.TargetBand;

/** What the dot-and-whisker plot shows: T with band and target where the norm allows, the raw score alone where not. */
final class ChartPlan {
    private static final List<Double> T_TICKS = List.of(20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0);

    private final ReportWriter.Material material;
    private final Wording wording;

    ChartPlan(ReportWriter.Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Report.Chart chart() {
        boolean normed = material.showsNormScores();
        var rows = material.profile().scales().stream()
                .map(score -> row(score, normed))
                .toList();
        if (normed) {
            return new Report.Chart(true, T_TICKS.getFirst(), T_TICKS.getLast(), T_TICKS, OptionalDouble.of(50), rows);
        }
        var range = material.instrument().range();
        var ticks = IntStream.rangeClosed(range.lowest(), range.highest())
                .mapToObj(tick -> (double) tick)
                .toList();
        return new Report.Chart(false, range.lowest(), range.highest(), ticks, OptionalDouble.empty(), rows);
    }

    private Report.Row row(ScaleScore score, boolean normed) {
        var scale = material.instrument().scale(score.scale());
        var competency = scale.flatMap(each -> each.competency()).flatMap(material.competencies()::find);
        var band = normed ? score.tBand68() : Optional.<Interval>empty();
        var target = normed ? target(score.scale()) : Optional.<TargetBand>empty();
        return new Report.Row(
                score.scale(),
                scale.map(each -> wording.of(each.name())).orElse(score.scale()),
                competency.map(Competency::lowPole).map(wording::of).orElse(""),
                competency.map(Competency::highPole).map(wording::of).orElse(""),
                normed ? score.t() : score.raw().mean(),
                band.map(each -> OptionalDouble.of(each.lower())).orElse(OptionalDouble.empty()),
                band.map(each -> OptionalDouble.of(each.upper())).orElse(OptionalDouble.empty()),
                target.map(each -> OptionalDouble.of(each.lower())).orElse(OptionalDouble.empty()),
                target.map(TargetBand::upper).orElse(OptionalDouble.empty()),
                text(score, normed));
    }

    private String text(ScaleScore score, boolean normed) {
        if ((normed ? score.t() : score.raw().mean()).isEmpty()) {
            return wording.text("profile.not-scored");
        }
        if (!normed) {
            return wording.number(score.raw().mean(), 1);
        }
        var t = wording.number(score.t(), 0);
        return score.tBand68()
                .map(band -> wording.text(
                        "profile.value-and-band",
                        t,
                        wording.range(wording.number(band.lower(), 0), wording.number(band.upper(), 0))))
                .orElse(t);
    }

    private Optional<TargetBand> target(String scale) {
        return material.fit().stream()
                .flatMap(fit -> fit.contributions().stream())
                .map(each -> each.target())
                .filter(each -> each.scale().equals(scale) && each.weight() > 0)
                .findFirst();
    }
}
