package org.miyar.profile.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.miyar.profile.Report;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The parts of a report in their order on paper, the same as on the page of the portal. */
final class ReportPages {
    /** What a heading and the first lines under it need, in points. */
    private static final float ROOM = 130;

    private final Report report;
    private final PdfWriter writer;
    private final Sheet sheet;
    private final Typeface fonts;
    private final Texts texts;
    private final DoubleFunction<String> number;

    interface Texts {
        String of(String key, Object... arguments);
    }

    ReportPages(
            Report report, PdfWriter writer, Sheet sheet, Typeface fonts, Texts texts, DoubleFunction<String> number) {
        this.report = report;
        this.writer = writer;
        this.sheet = sheet;
        this.fonts = fonts;
        this.texts = texts;
        this.number = number;
    }

    void addTo(Document document) {
        head(document);
        scales(document);
        words(document);
        fit(document);
        quality(document);
        interview(document);
    }

    private void head(Document document) {
        document.add(sheet.paragraph(texts.of("profile.title-of", report.person()), fonts.title(), 0));
        var facts = sheet.table(26, 74);
        facts.setSpacingBefore(8);
        for (var fact : report.facts()) {
            facts.addCell(sheet.flush(sheet.cell(fact.label(), fonts.smallStrong())));
            facts.addCell(sheet.flush(sheet.cell(fact.value(), fonts.body())));
        }
        document.add(facts);
        var boxes = sheet.column();
        boxes.setSpacingBefore(8);
        report.cautions().forEach(caution -> boxes.addCell(sheet.boxed(caution, fonts.body(), Typeface.CAUTION)));
        document.add(boxes);
        heading(document, "profile.section.use");
        document.add(sheet.paragraph(report.intendedUse(), fonts.body(), 2));
    }

    private void scales(Document document) {
        boolean normed = report.chart().normed();
        heading(document, "profile.section.scales");
        document.add(new ChartSheet(sheet, fonts, report.chart(), number).table());
        document.add(sheet.paragraph(legend(), fonts.small(), 2));
        document.add(table());
        if (normed) {
            document.add(sheet.paragraph(texts.of("profile.table.note"), fonts.small(), 3));
        }
    }

    /** A column that the norm's stage leaves empty is left out. */
    private PdfPTable table() {
        var columns = new ArrayList<>(List.of(
                new Column("profile.table.scale", 32, Report.Scale::name),
                new Column("profile.table.raw", 20, Report.Scale::raw),
                new Column("profile.table.t", 14, Report.Scale::t),
                new Column("profile.table.band", 17, Report.Scale::band),
                new Column("profile.table.sten", 14, Report.Scale::sten),
                new Column("profile.table.percentile", 16, Report.Scale::percentile)));
        columns.removeIf(column -> report.scales().stream()
                .allMatch(scale -> column.text().apply(scale).isEmpty()));
        var widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        return sheet.ruled(
                fonts,
                columns.stream().map(column -> texts.of(column.title())).toList(),
                report.scales().stream()
                        .map(scale -> columns.stream()
                                .map(column -> column.text().apply(scale))
                                .toList())
                        .toList(),
                widths);
    }

    private record Column(String title, float width, Function<Report.Scale, String> text) {}

    private String legend() {
        boolean target = report.chart().rows().stream()
                .anyMatch(row ->
                        row.targetLower().isPresent() || row.targetUpper().isPresent());
        return texts.of(
                report.chart().normed()
                        ? target ? "profile.chart.key.target" : "profile.chart.key.norm"
                        : "profile.chart.key.raw");
    }

    private void words(Document document) {
        heading(document, "profile.section.words");
        document.add(sheet.paragraph(texts.of("profile.words.note"), fonts.small(), 2));
        for (var band : Report.Band.values()) {
            subheading(document, texts.of(band.title()));
            var table = sheet.table(24, 76);
            table.setSpacingBefore(2);
            var words =
                    report.words().stream().filter(each -> each.band() == band).toList();
            for (var each : words) {
                table.addCell(sheet.flush(sheet.cell(each.name(), fonts.strong())));
                table.addCell(sheet.flush(sheet.cell(
                        each.sentence() + "\n" + texts.of("profile.words.anchor", each.anchor()), fonts.body())));
            }
            if (words.isEmpty()) {
                document.add(sheet.paragraph(texts.of("profile.words.none"), fonts.body(), 2));
            } else {
                document.add(table);
            }
        }
    }

    private void fit(Document document) {
        report.fit().ifPresent(fit -> {
            heading(document, "profile.section.fit");
            document.add(sheet.paragraph(fit.target(), fonts.strong(), 2));
            document.add(sheet.paragraph(fit.summary(), fonts.body(), 2));
            if (!fit.lines().isEmpty()) {
                document.add(sheet.ruled(
                        fonts,
                        List.of(
                                texts.of("profile.table.scale"),
                                texts.of("profile.table.weight"),
                                texts.of("profile.table.asked"),
                                texts.of("profile.table.t"),
                                texts.of("profile.table.points"),
                                texts.of("profile.table.reason")),
                        fit.lines().stream()
                                .map(line -> List.of(
                                        line.name(),
                                        line.weight(),
                                        line.asked(),
                                        line.t(),
                                        line.points(),
                                        line.reason()))
                                .toList(),
                        22,
                        8,
                        13,
                        9,
                        14,
                        34));
            }
            document.add(sheet.paragraph(fit.note(), fonts.small(), 3));
        });
    }

    private void quality(Document document) {
        var quality = report.quality();
        heading(document, "profile.section.quality");
        document.add(sheet.paragraph(quality.summary(), fonts.body(), 2));
        for (var signal : quality.striking()) {
            var box = sheet.column();
            box.setSpacingBefore(5);
            box.setKeepTogether(true);
            box.addCell(sheet.boxed(
                    texts.of("profile.signal.line", signal.name(), signal.value(), signal.threshold()),
                    fonts.strong(),
                    Typeface.SUNK));
            box.addCell(sheet.boxed(signal.meaning(), fonts.body(), Typeface.SUNK));
            box.addCell(sheet.boxed(signal.advice(), fonts.body(), Typeface.SUNK));
            document.add(box);
        }
        if (!quality.others().isEmpty()) {
            subheading(document, texts.of("profile.quality.others"));
            document.add(sheet.ruled(
                    fonts,
                    List.of(
                            texts.of("profile.table.signal"),
                            texts.of("profile.table.value"),
                            texts.of("profile.table.threshold")),
                    quality.others().stream()
                            .map(signal -> List.of(signal.name(), signal.value(), signal.threshold()))
                            .toList(),
                    54,
                    20,
                    26));
        }
    }

    private void interview(Document document) {
        var interview = report.interview();
        heading(document, "profile.section.interview");
        document.add(sheet.paragraph(texts.of("profile.interview.note"), fonts.body(), 2));
        if (!interview.probes().isEmpty()) {
            subheading(document, texts.of("profile.interview.probes"));
            interview.probes().forEach(probe -> document.add(sheet.paragraph(probe, fonts.body(), 2)));
        }
        subheading(document, texts.of("profile.interview.common"));
        interview.common().forEach(question -> document.add(question(question)));
        for (var scale : interview.scales()) {
            subheading(document, texts.of("profile.interview.scale", scale.name()));
            Stream.of(scale.past(), scale.situational()).forEach(question -> document.add(question(question)));
        }
    }

    private PdfPTable question(Report.Question question) {
        var table = sheet.table(1, 1, 1);
        table.setSpacingBefore(5);
        table.setKeepTogether(true);
        var text = sheet.boxed(question.text(), fonts.strong(), Typeface.SUNK);
        text.setColspan(3);
        table.addCell(text);
        for (int worth : new int[] {1, 3, 5}) {
            table.addCell(sheet.cell(texts.of("profile.interview.anchor", worth), fonts.smallStrong()));
        }
        for (var anchor : List.of(question.one(), question.three(), question.five())) {
            table.addCell(sheet.cell(anchor, fonts.small()));
        }
        var rating = sheet.cell(texts.of("profile.interview.rating-line"), fonts.small());
        rating.setColspan(3);
        rating.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.addCell(rating);
        return table;
    }

    private void heading(Document document, String key) {
        startPageUnlessRoom(document);
        document.add(sheet.paragraph(texts.of(key), fonts.heading(), 14));
    }

    private void subheading(Document document, String text) {
        startPageUnlessRoom(document);
        document.add(sheet.paragraph(text, fonts.subheading(), 8));
    }

    /** A heading does not stay behind alone at the foot of a page. */
    private void startPageUnlessRoom(Document document) {
        if (writer.getVerticalPosition(true) < document.bottom() + ROOM) {
            document.newPage();
        }
    }
}
