package org.miyar.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Competency;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.InterviewGuide;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.profile.Report.Band;
import org.miyar.scoring.Fit;
import org.miyar.scoring.NormStage;
import org.miyar.scoring.ScaleScore;

/** Puts a profile into words. Decides what may be said from the norm's stage; says nothing of the person that is not an answer's. */
final class ReportWriter {
    private final Material material;
    private final Wording wording;

    ReportWriter(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    /** What a report is made of. */
    record Material(
            Profile profile,
            String person,
            Instant submittedAt,
            InstrumentVersion instrument,
            Optional<NormVersion> norm,
            Optional<TargetProfile> target,
            Optional<Fit> fit,
            Competencies competencies,
            InterviewGuide guide) {

        boolean showsNormScores() {
            return profile.scales().stream().anyMatch(score -> score.t().isPresent());
        }
    }

    Report write() {
        return new Report(
                wording.language(),
                material.person(),
                LocalDate.ofInstant(material.submittedAt(), wording.zone()),
                facts(),
                wording.text("profile.intended-use"),
                wording.text("profile.confidential"),
                cautions(),
                watermark(),
                new ChartPlan(material, wording).chart(),
                material.profile().scales().stream().map(this::scale).toList(),
                answered(),
                words(),
                new QualityWords(wording, material.guide())
                        .of(material.profile().quality()),
                new FitWords(material, wording).fit(),
                interview(),
                versions());
    }

    private List<Report.Fact> facts() {
        return List.of(
                fact("profile.fact.person", material.person()),
                fact("profile.fact.instrument", instrument()),
                fact("profile.fact.submitted", wording.dayAndTime(material.submittedAt())),
                fact("profile.fact.language", language(material.profile().language())),
                fact(
                        "profile.fact.norm",
                        material.norm()
                                .map(this::norm)
                                .orElseGet(() -> wording.text(
                                        "profile.norm.none-for",
                                        language(material.profile().language())))),
                fact(
                        "profile.fact.scored",
                        wording.text(
                                "profile.scored-by",
                                wording.digits(material.profile().algorithm()),
                                wording.day(material.profile().scoredAt()))));
    }

    private Report.Fact fact(String label, String value) {
        return new Report.Fact(wording.text(label), value);
    }

    private String instrument() {
        return wording.instrument(material.instrument());
    }

    private String language(Language language) {
        return wording.text("profile.language." + language.tag());
    }

    private String norm(NormVersion norm) {
        var named = wording.text(
                "profile.norm.named",
                language(norm.language()),
                norm.number(),
                norm.people(),
                wording.day(norm.builtAt()),
                wording.text("profile.stage." + norm.stage().number()));
        return norm.simulated() ? named + " " + wording.text("profile.norm.simulated") : named;
    }

    private String versions() {
        return wording.versions(
                material.instrument(), material.norm(), material.profile().algorithm());
    }

    private List<String> cautions() {
        var cautions = new ArrayList<String>();
        if (!material.instrument().definition().forDecisions()) {
            cautions.add(wording.text("profile.caution.not-for-decisions"));
        }
        var stage = material.norm().map(NormVersion::stage).orElse(NormStage.NONE);
        if (!stage.showsNormScores()) {
            cautions.add(wording.text("profile.caution.no-norm", NormStage.PROVISIONAL.people()));
        } else if (stage.watermarked()) {
            cautions.add(wording.text("profile.caution.provisional", NormStage.OPERATIONAL.people()));
        }
        if (material.norm().map(NormVersion::simulated).orElse(false)) {
            cautions.add(wording.text("profile.caution.simulated"));
        }
        long unscored = material.profile().scales().stream()
                .filter(score -> score.raw().mean().isEmpty())
                .count();
        if (unscored > 0) {
            cautions.add(wording.text("profile.caution.unscored", unscored));
        }
        return cautions;
    }

    private Optional<String> watermark() {
        if (!material.instrument().definition().forDecisions()) {
            return Optional.of(wording.text("profile.watermark.not-for-decisions"));
        }
        var stage = material.norm().map(NormVersion::stage).orElse(NormStage.NONE);
        if (!stage.showsNormScores()) {
            return Optional.of(wording.text("profile.watermark.no-norm"));
        }
        if (material.norm().map(NormVersion::simulated).orElse(false)) {
            return Optional.of(wording.text("profile.watermark.simulated"));
        }
        return stage.watermarked() ? Optional.of(wording.text("profile.watermark.provisional")) : Optional.empty();
    }

    private Report.Scale scale(ScaleScore score) {
        var raw = score.raw().mean().isPresent()
                ? wording.number(score.raw().mean().getAsDouble(), 1)
                : wording.text("profile.not-scored");
        return new Report.Scale(
                scaleName(score.scale()),
                raw,
                unanswered() == 0
                        ? ""
                        : wording.text(
                                "profile.answered",
                                score.raw().answered(),
                                score.raw().items()),
                wording.number(score.t(), 0),
                score.tBand68()
                        .map(band -> wording.range(wording.number(band.lower(), 0), wording.number(band.upper(), 0)))
                        .orElse(""),
                score.sten().isPresent() ? wording.number(score.sten().getAsInt(), 0) : "",
                percentile(score));
    }

    private int unanswered() {
        return material.profile().scales().stream()
                .mapToInt(score -> score.raw().items() - score.raw().answered())
                .sum();
    }

    private String answered() {
        int left = unanswered();
        return left == 0
                ? wording.text("profile.answered.all")
                : wording.text("profile.answered.some", left, InstrumentVersion.MISSING_RULE.minimumPercent());
    }

    private String percentile(ScaleScore score) {
        return score.percentileRank().isPresent() && score.percentileError().isPresent()
                ? wording.text(
                        "profile.plus-minus",
                        wording.number(score.percentileRank(), 0),
                        wording.number(score.percentileError(), 0))
                : "";
    }

    /** Strengths first; inside a band the scales keep the instrument's order, because small differences order nothing. */
    private List<Report.Words> words() {
        var words = new ArrayList<Report.Words>();
        for (var band : Band.values()) {
            for (var score : material.profile().scales()) {
                if (score.raw().mean().isPresent()
                        && Bands.of(score.raw().mean().getAsDouble()) == band) {
                    competency(score.scale()).ifPresent(competency -> words.add(words(competency, band)));
                }
            }
        }
        return words;
    }

    private Report.Words words(Competency competency, Band band) {
        return new Report.Words(
                band,
                wording.of(competency.name()),
                wording.of(Bands.sentence(competency, band)),
                wording.of(Bands.anchor(competency, band)));
    }

    private Report.Interview interview() {
        var guide = material.guide();
        return new Report.Interview(
                guide.common().stream().map(this::question).toList(),
                InterviewPlan.competencies(material.instrument(), material.profile(), material.fit()).stream()
                        .flatMap(code -> guide
                                .of(code)
                                .map(questions -> new Report.ScaleQuestions(
                                        material.competencies()
                                                .find(code)
                                                .map(each -> wording.of(each.name()))
                                                .orElse(code),
                                        question(questions.past()),
                                        question(questions.situational())))
                                .stream())
                        .toList(),
                InterviewPlan.probes(material.profile().quality()).stream()
                        .flatMap(probe -> Optional.<LocalizedText>ofNullable(
                                guide.probes().get(probe))
                                .stream())
                        .map(wording::of)
                        .toList());
    }

    private Report.Question question(InterviewGuide.Question question) {
        return new Report.Question(
                wording.of(question.question()),
                wording.of(question.one()),
                wording.of(question.three()),
                wording.of(question.five()));
    }

    private String scaleName(String code) {
        return material.instrument()
                .scale(code)
                .map(scale -> wording.of(scale.name()))
                .orElse(code);
    }

    private Optional<Competency> competency(String scale) {
        return material.instrument()
                .scale(scale)
                .flatMap(each -> each.competency())
                .flatMap(material.competencies()::find);
    }
}
