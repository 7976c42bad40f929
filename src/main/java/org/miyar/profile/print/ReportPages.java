package org.miyar.profile.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.miyar.profile.Report;
import org.miyar.profile.print.Strip.Piece;
import org.miyar.profile.print.Strip.Role;
import org.miyar.scoring.NormStage;
import org.openpdf.text.pdf.PdfPCell;

/** The parts of a report in their order on paper, the same as on the page of the portal. */
final class ReportPages {
    private final Report report;
    private final Press press;
    private final Sheet sheet;
    private final Typeface fonts;
    private final Texts texts;
    private final DoubleFunction<String> number;

    interface Texts {
        String of(String key, Object... arguments);
    }

    ReportPages(Report report, Press press, Sheet sheet, Typeface fonts, Texts texts, DoubleFunction<String> number) {
        this.report = report;
        this.press = press;
        this.sheet = sheet;
        this.fonts = fonts;
        this.texts = texts;
        this.number = number;
    }

    void print() {
        head();
        scales();
        quality();
        words();
        report.fit().ifPresent(this::fit);
        interview();
    }

    private void head() {
        press.line(sheet.line(Role.TITLE, texts.of("profile.title-of", report.person()), fonts.title(), 0));
        var facts = report.facts().stream()
                .map(fact -> named(
                        sheet.cell(fact.label(), fonts.smallStrong()), sheet.cell(fact.value(), fonts.body()), 26, 74))
                .toList();
        press.table(null, spaced(facts, 8));
        float before = 8;
        for (var caution : report.cautions()) {
            press.line(Strip.of(Role.TEXT, sheet.boxed(caution, fonts.body(), Typeface.CAUTION), before));
            before = 0;
        }
        heading("profile.section.use");
        press.line(sheet.line(Role.TEXT, report.intendedUse(), fonts.body(), 2));
    }

    private void scales() {
        heading("profile.section.scales");
        press.together(
                new ChartSheet(sheet, fonts, report.chart(), number).strips(),
                Part.picture(texts.of("profile.chart.label")));
        press.line(sheet.line(Role.TEXT, legend(), fonts.small(), 2));
        table();
        press.line(sheet.line(Role.TEXT, report.answered(), fonts.small(), 3));
        press.line(sheet.line(
                Role.TEXT, texts.of(report.chart().note(), NormStage.PROVISIONAL.people()), fonts.small(), 2));
    }

    /** A column that the norm's stage leaves empty is left out. */
    private void table() {
        var columns = new ArrayList<>(List.of(
                new Column("profile.table.scale", 32, Report.Scale::name),
                new Column("profile.table.raw", 20, Report.Scale::raw),
                new Column("profile.table.answered", 16, Report.Scale::answered),
                new Column("profile.table.t", 14, Report.Scale::t),
                new Column("profile.table.band", 17, Report.Scale::band),
                new Column("profile.table.sten", 14, Report.Scale::sten),
                new Column("profile.table.percentile", 16, Report.Scale::percentile)));
        columns.removeIf(column -> report.scales().stream()
                .allMatch(scale -> column.text().apply(scale).isEmpty()));
        ruled(
                columns.stream().map(Column::title).toList(),
                report.scales().stream()
                        .map(scale -> columns.stream()
                                .map(column -> column.text().apply(scale))
                                .toList())
                        .toList(),
                columns.stream().map(Column::width).toArray(Integer[]::new));
    }

    private record Column(String title, int width, Function<Report.Scale, String> text) {}

    private String legend() {
        boolean target = report.chart().rows().stream()
                .anyMatch(row ->
                        row.targetLower().isPresent() || row.targetUpper().isPresent());
        return texts.of(
                report.chart().normed()
                        ? target ? "profile.chart.key.target" : "profile.chart.key.norm"
                        : "profile.chart.key.raw");
    }

    private void words() {
        heading("profile.section.words");
        press.line(sheet.line(Role.TEXT, texts.of("profile.words.note"), fonts.small(), 2));
        for (var band : Report.Band.values()) {
            subheading(texts.of(band.title()));
            var words = report.words().stream()
                    .filter(each -> each.band() == band)
                    .map(each -> named(
                            sheet.cell(each.name(), fonts.strong()),
                            sheet.cell(
                                    each.sentence() + "\n" + texts.of("profile.words.anchor", each.anchor()),
                                    fonts.body()),
                            24,
                            76))
                    .toList();
            if (words.isEmpty()) {
                press.line(sheet.line(Role.TEXT, texts.of("profile.words.none"), fonts.body(), 2));
            } else {
                press.table(null, spaced(words, 2));
            }
        }
    }

    private void fit(Report.FitPart fit) {
        heading("profile.section.fit");
        press.line(sheet.line(Role.TEXT, fit.target(), fonts.strong(), 2));
        press.line(sheet.line(Role.TEXT, fit.summary(), fonts.body(), 2));
        if (!fit.lines().isEmpty()) {
            ruled(
                    List.of(
                            "profile.table.scale",
                            "profile.table.weight",
                            "profile.table.asked",
                            "profile.table.t",
                            "profile.table.points",
                            "profile.table.reason"),
                    fit.lines().stream()
                            .map(line -> List.of(
                                    line.name(), line.weight(), line.asked(), line.t(), line.points(), line.reason()))
                            .toList(),
                    23,
                    9,
                    14,
                    10,
                    15,
                    34);
        }
        press.line(sheet.line(Role.TEXT, fit.note(), fonts.small(), 3));
    }

    private void quality() {
        var quality = report.quality();
        heading("profile.section.quality");
        press.line(sheet.line(Role.TEXT, quality.summary(), fonts.body(), 2));
        for (var signal : quality.striking()) {
            press.together(
                    List.of(
                            Strip.of(
                                    Role.SUBHEADING,
                                    sheet.boxed(
                                            texts.of(
                                                    "profile.signal.line",
                                                    signal.name(),
                                                    signal.value(),
                                                    signal.threshold()),
                                            fonts.strong(),
                                            Typeface.SUNK),
                                    5),
                            Strip.of(Role.TEXT, sheet.boxed(signal.meaning(), fonts.body(), Typeface.SUNK), 0),
                            Strip.of(Role.TEXT, sheet.boxed(signal.advice(), fonts.body(), Typeface.SUNK), 0)),
                    null);
        }
        if (!quality.others().isEmpty()) {
            subheading(texts.of("profile.quality.others"));
            ruled(
                    List.of("profile.table.signal", "profile.table.value", "profile.table.threshold"),
                    quality.others().stream()
                            .map(signal -> List.of(signal.name(), signal.value(), signal.threshold()))
                            .toList(),
                    54,
                    20,
                    26);
        }
    }

    private void interview() {
        var interview = report.interview();
        heading("profile.section.interview");
        press.line(sheet.line(Role.TEXT, texts.of("profile.interview.note"), fonts.body(), 2));
        if (!interview.probes().isEmpty()) {
            subheading(texts.of("profile.interview.probes"));
            interview.probes().forEach(probe -> press.line(sheet.line(Role.TEXT, probe, fonts.body(), 2)));
        }
        subheading(texts.of("profile.interview.common"));
        interview.common().forEach(this::question);
        for (var scale : interview.scales()) {
            subheading(texts.of("profile.interview.scale", scale.name()));
            question(scale.past());
            question(scale.situational());
        }
    }

    private void question(Report.Question question) {
        var worth = IntStream.of(1, 3, 5)
                .mapToObj(points -> new Piece(
                        sheet.cell(texts.of("profile.interview.anchor", points), fonts.smallStrong()),
                        Role.COLUMN_HEAD))
                .toList();
        var anchors = Stream.of(question.one(), question.three(), question.five())
                .map(anchor -> new Piece(sheet.gap(sheet.cell(anchor, fonts.small())), Role.CELL))
                .toList();
        press.together(
                Strip.of(Role.QUESTION, sheet.boxed(question.text(), fonts.strong(), Typeface.SUNK), 5),
                List.of(Strip.row(worth, 1, 1, 1), Strip.row(anchors, 1, 1, 1)),
                Strip.of(Role.TEXT, sheet.cell(texts.of("profile.interview.rating-line"), fonts.small()), 0));
    }

    private Strip named(PdfPCell name, PdfPCell text, Integer... widths) {
        return Strip.row(
                List.of(
                        new Piece(sheet.gap(sheet.flush(name)), Role.ROW_HEAD),
                        new Piece(sheet.flush(text), Role.CELL)),
                widths);
    }

    private void ruled(List<String> headKeys, List<List<String>> rows, Integer... widths) {
        var head = sheet.ruledHead(
                fonts, headKeys.stream().map(key -> texts.of(key)).toList(), widths);
        press.table(
                head.lower(4),
                rows.stream().map(row -> sheet.ruledRow(fonts, row, widths)).toList());
    }

    private static List<Strip> spaced(List<Strip> strips, float before) {
        var spaced = new ArrayList<>(strips);
        spaced.addFirst(spaced.removeFirst().lower(before));
        return spaced;
    }

    private void heading(String key) {
        press.heading(sheet.line(Role.HEADING, texts.of(key), fonts.heading(), 14));
    }

    private void subheading(String text) {
        press.heading(sheet.line(Role.SUBHEADING, text, fonts.subheading(), 8));
    }
}
