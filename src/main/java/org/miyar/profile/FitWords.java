package org.miyar.profile;

import java.util.List;
import java.util.Optional;
import org.miyar.scoring.Fit;

/** Shows a fit with where it comes from: each scale's bound, score, points and reason. */
record FitWords(ReportWriter.Material material, Wording wording) {
    Optional<Report.FitPart> fit() {
        if (material.target().isEmpty() || material.fit().isEmpty()) {
            return Optional.empty();
        }
        var target = material.target().get();
        var fit = material.fit().get();
        var name = wording.text("profile.target.named", wording.of(target.name()), target.number());
        return Optional.of(new Report.FitPart(
                target.demo() ? name + " " + wording.text("profile.target.demo") : name,
                summary(fit),
                note(target),
                fit.value().isPresent() ? lines(target, fit) : List.of()));
    }

    private String note(TargetProfile target) {
        int panel = target.panel().size();
        var note = wording.text("profile.fit.note");
        return panel >= TargetProfile.PANEL
                ? note
                : note + " " + wording.text("profile.fit.panel-few", panel, TargetProfile.PANEL);
    }

    private String summary(Fit fit) {
        if (fit.value().isEmpty()) {
            return wording.text("profile.fit.unknown");
        }
        var value = wording.number(fit.value(), 0);
        return fit.standardError().isPresent()
                ? wording.text("profile.fit.value", value, wording.number(fit.standardError(), 1))
                : wording.text("profile.fit.value-without-error", value);
    }

    private List<Report.FitLine> lines(TargetProfile target, Fit fit) {
        return target.bounds().stream()
                .map(bound ->
                        line(bound, fit.contributions().get(target.bounds().indexOf(bound))))
                .toList();
    }

    private Report.FitLine line(TargetBound bound, Fit.Contribution part) {
        var lower = wording.plain(bound.lower());
        return new Report.FitLine(
                material.competencies()
                        .find(bound.competency())
                        .map(competency -> wording.of(competency.name()))
                        .orElse(bound.competency()),
                wording.plain(bound.weight()),
                bound.upper().isPresent()
                        ? wording.range(lower, wording.plain(bound.upper().getAsDouble()))
                        : wording.text("profile.fit.from", lower),
                wording.number(part.t(), 0),
                part.points().isPresent()
                        ? wording.text(
                                "profile.fit.points",
                                wording.number(part.points(), 1),
                                wording.number(part.possiblePoints(), 1))
                        : "",
                wording.of(bound.reason()));
    }
}
