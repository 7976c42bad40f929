package org.miyar.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.insight.FairnessReport.Step;
import org.miyar.insight.Passage.Row;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.scoring.AdverseImpact;

/** A report on fairness in words. They say what the numbers are and what they can hide; whether somebody was treated unfairly they do not. */
public final class FairnessWords {
    /** Below this the difference would be made by chance alone in fewer than five of a hundred. */
    private static final double SELDOM = 0.05;

    private static final double TINY = 0.001;

    private final Messages messages;
    private final Language language;

    public FairnessWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** What a passage is called. */
    public String title(FairnessReport report, Passage passage) {
        boolean whole = passage.to() - passage.from() > 1;
        return text(
                whole ? "insight.passage.whole" : "insight.passage",
                step(report.steps().get(passage.from())),
                step(report.steps().get(passage.to())));
    }

    String step(Step step) {
        var word = text("requisition.stage." + step.kind().code());
        return step.stage().map(stage -> stage.title(language, word)).orElse(word);
    }

    /** How many came and passed, whatever they told. */
    public String counts(Passage passage) {
        return text("insight.passage.counts", passage.came(), passage.passed());
    }

    /** What may still change, and why less is shown than there is. */
    public List<String> notes(Passage passage) {
        var notes = new ArrayList<String>();
        if (passage.waiting() > 0) {
            notes.add(text("insight.passage.waiting", passage.waiting()));
        }
        passage.withheld()
                .ifPresent(why -> notes.add(text(
                        switch (why) {
                            case FEW_CAME -> "insight.withheld.few-came";
                            case FEW_PASSED -> "insight.withheld.few-passed";
                            case FEW_LEFT -> "insight.withheld.few-left";
                        },
                        Fairness.SMALLEST)));
        if (passage.withheld().isEmpty() && passage.passed() == 0) {
            notes.add(text("insight.nobody-passed"));
        }
        return notes;
    }

    /** The heads of the table. */
    public List<String> head() {
        return List.of(
                text("insight.column.group"),
                text("insight.column.came"),
                text("insight.column.passed"),
                text("insight.column.rate"),
                text("insight.column.ratio"),
                text("insight.column.p"),
                text("insight.column.z"),
                text("insight.column.n"),
                text("insight.column.reading"));
    }

    /** A row of it, as people read numbers. */
    public List<String> cells(Row row) {
        var impact = row.impact();
        return List.of(
                group(row),
                text("insight.number", row.came()),
                text("insight.number", row.passed()),
                text("insight.percent", row.rate()),
                impact.map(of -> decimals(of.ratio())).orElse(""),
                impact.map(of -> probability(of.fisherP())).orElse(""),
                impact.map(of -> decimals(of.z())).orElse(""),
                impact.map(of -> text("insight.number", row.compared())).orElse(""),
                reading(row));
    }

    String group(Row row) {
        var group = row.group().map(choice -> choice.text().in(language));
        if (group.isPresent()) {
            return group.get();
        }
        if (row.hidden().isEmpty()) {
            return text("insight.rest");
        }
        var hidden = row.hidden().stream()
                .map(choice -> choice.text().in(language))
                .collect(Collectors.joining(text("design.list-separator")));
        return text("insight.rest.hidden", hidden);
    }

    /** What the numbers of a row say. */
    String reading(Row row) {
        return switch (row.role()) {
            case REFERENCE -> text("insight.reading.reference");
            case MARGINAL -> text("insight.reading.marginal");
            case ALONE -> text("insight.reading.alone");
            case REST -> text("insight.reading.rest");
            case COMPARED -> compared(row, row.impact().orElseThrow());
        };
    }

    private String compared(Row row, AdverseImpact impact) {
        boolean seldom = impact.fisherP() < SELDOM;
        var said = new ArrayList<String>();
        said.add(text(
                impact.belowFourFifths()
                        ? seldom ? "insight.reading.closer" : "insight.reading.chance"
                        : seldom ? "insight.reading.steady" : "insight.reading.even"));
        if (impact.hangsOnOnePerson()) {
            said.add(text("insight.reading.one-person", impact.flippedRatio()));
        }
        if (row.few()) {
            said.add(text("insight.reading.few"));
        }
        return String.join(" ", said);
    }

    private String probability(double p) {
        return p < TINY ? text("insight.p.tiny", TINY) : text("insight.p", p);
    }

    /** Empty where there is no such number. */
    private String decimals(double value) {
        return Double.isFinite(value) ? text("insight.decimals", value) : "";
    }

    /** The period shown. */
    public String period(Optional<Months> period) {
        return period.map(this::period).orElseGet(() -> text("insight.period.all"));
    }

    private String period(Months months) {
        return text(
                "insight.period.from-to",
                day(months.first().atDay(1)),
                day(months.last().atEndOfMonth()));
    }

    private String day(LocalDate day) {
        return Dates.day(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), language, ZoneOffset.UTC);
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
