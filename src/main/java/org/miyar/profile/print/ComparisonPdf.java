package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.profile.Comparison;
import org.miyar.profile.Report;
import org.miyar.profile.print.Strip.Role;

/** Prints a comparison on A4: in the order of the page and never in another, what differs first, then each scale with its band. */
@ApplicationScoped
public class ComparisonPdf {
    private static final int NAME = 24;
    private static final int PERSON = 18;

    private final Messages messages;
    private final Imprint imprint;
    private final Config config;
    private final Clock clock;

    @Inject
    ComparisonPdf(Messages messages, Imprint imprint, Config config, Clock clock) {
        this.messages = messages;
        this.imprint = imprint;
        this.config = config;
        this.clock = clock;
    }

    /** The file, with the name of whoever takes it away on every page. */
    public byte[] print(Comparison comparison, String printedBy) {
        var people = comparison.people();
        var language = people.getFirst().language();
        return new Paper(
                        language,
                        messages.text(language, "profile.compare.title"),
                        people.stream()
                                .flatMap(report -> report.watermark().stream())
                                .findFirst(),
                        List.of(
                                imprint.printed(language, printedBy),
                                people.getFirst().confidentiality()),
                        imprint.pages(language))
                .print((press, sheet, fonts) -> new Pages(comparison, press, sheet, fonts, language).print());
    }

    /** Names of people have no place in the name of a file of several. */
    public String fileName(Language language) {
        return FileName.of(messages.text(
                language,
                "profile.compare.file",
                LocalDate.ofInstant(clock.instant(), config.zone()).toString()));
    }

    private final class Pages {
        private final Comparison comparison;
        private final List<Report> people;
        private final Press press;
        private final Sheet sheet;
        private final Typeface fonts;
        private final Language language;

        private Pages(Comparison comparison, Press press, Sheet sheet, Typeface fonts, Language language) {
            this.comparison = comparison;
            this.people = comparison.people();
            this.press = press;
            this.sheet = sheet;
            this.fonts = fonts;
            this.language = language;
        }

        void print() {
            press.line(sheet.line(Role.TITLE, text("profile.compare.title"), fonts.title(), 0));
            press.line(sheet.line(Role.TEXT, text("profile.compare.order"), fonts.body(), 4));
            Stream.concat(
                            comparison.differences().stream(),
                            people.stream().flatMap(report -> report.cautions().stream()))
                    .distinct()
                    .forEach(caution ->
                            press.line(Strip.of(Role.TEXT, sheet.boxed(caution, fonts.body(), Typeface.CAUTION), 4)));
            scales();
            fits();
            facts();
        }

        private void scales() {
            heading("profile.section.scales");
            var names = new LinkedHashMap<String, String>();
            people.forEach(report -> report.chart().rows().forEach(row -> names.putIfAbsent(row.code(), row.name())));
            var rows = new ArrayList<List<String>>();
            names.forEach((code, name) -> rows.add(each(
                    name,
                    report -> report.chart().rows().stream()
                            .filter(row -> row.code().equals(code))
                            .findFirst()
                            .map(Report.Row::text)
                            .orElse("–"))));
            table("profile.table.scale", rows);
        }

        private void fits() {
            var known = people.stream().flatMap(report -> report.fit().stream()).toList();
            if (known.size() < people.size()) {
                return;
            }
            heading("profile.section.fit");
            press.line(sheet.line(Role.TEXT, known.getFirst().target(), fonts.strong(), 2));
            table(
                    "profile.compare.fit",
                    List.of(each(
                            text("profile.compare.fit"),
                            report -> report.fit().orElseThrow().summary())));
            comparison.pairs().forEach(pair -> press.line(sheet.line(Role.TEXT, pair, fonts.body(), 4)));
            press.line(sheet.line(Role.TEXT, known.getFirst().note(), fonts.small(), 4));
        }

        private void facts() {
            heading("profile.compare.facts");
            var labels = people.stream()
                    .flatMap(report -> report.facts().stream().skip(1))
                    .map(Report.Fact::label)
                    .distinct()
                    .toList();
            var rows = new ArrayList<List<String>>();
            labels.forEach(label -> rows.add(each(
                    label,
                    report -> report.facts().stream()
                            .filter(fact -> fact.label().equals(label))
                            .map(Report.Fact::value)
                            .findFirst()
                            .orElse("–"))));
            rows.add(each(
                    text("profile.section.quality"), report -> report.quality().summary()));
            table("profile.compare.fact", rows);
        }

        private void table(String corner, List<List<String>> rows) {
            var widths = new ArrayList<>(List.of(NAME));
            widths.addAll(Collections.nCopies(people.size(), PERSON));
            var shares = widths.toArray(Integer[]::new);
            press.table(
                    sheet.ruledHead(fonts, each(text(corner), Report::person), shares)
                            .lower(4),
                    rows.stream().map(row -> sheet.ruledRow(fonts, row, shares)).toList());
        }

        private List<String> each(String head, Function<Report, String> cell) {
            return Stream.concat(Stream.of(head), people.stream().map(cell)).toList();
        }

        private void heading(String key) {
            press.heading(sheet.line(Role.HEADING, text(key), fonts.heading(), 14));
        }

        private String text(String key) {
            return messages.text(language, key);
        }
    }
}
