package org.miyar.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.insight.Passage.Row;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.table.Cells;
import org.miyar.scoring.AdverseImpact;

/** What the page shows as a table, and nothing that it does not: numbers as machines read them, words in the reader's language. */
public final class FairnessCsv {
    private final FairnessReport report;
    private final FairnessWords words;
    private final Messages messages;
    private final Language language;

    public FairnessCsv(FairnessReport report, Messages messages, Language language) {
        this.report = report;
        this.messages = messages;
        this.language = language;
        this.words = new FairnessWords(messages, language);
    }

    /** @param subject the opening or year, in words */
    public void write(String subject, Writer writer) {
        var csv = Cells.begin(writer);
        csv.writeRecord(Stream.of(
                        "subject",
                        "period",
                        "question",
                        "from",
                        "to",
                        "group",
                        "came",
                        "passed",
                        "rate",
                        "ratio",
                        "p",
                        "z",
                        "n",
                        "flipped",
                        "reading")
                .map(column -> messages.text(language, "insight.column." + column))
                .toList());
        report.parts().forEach(part -> part.passages().forEach(passage -> add(csv, subject, part.question(), passage)));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(CsvWriter csv, String subject, Question question, Passage passage) {
        var begin = Stream.of(
                        subject,
                        words.period(report.period()),
                        question.text().in(language),
                        words.step(report.steps().get(passage.from())),
                        words.step(report.steps().get(passage.to())))
                .map(Cells::safe)
                .toList();
        var rows = passage.rows().stream().map(this::cells).toList();
        var said = String.join(" ", words.notes(passage));
        (rows.isEmpty() ? List.of(List.of("", "", "", "", "", "", "", "", "", said)) : rows)
                .forEach(row -> csv.writeRecord(
                        Stream.concat(begin.stream(), row.stream()).collect(Collectors.toList())));
    }

    private List<String> cells(Row row) {
        return List.of(
                Cells.safe(words.group(row)),
                Integer.toString(row.came()),
                Integer.toString(row.passed()),
                number(row.rate()),
                number(row.impact(), AdverseImpact::ratio),
                number(row.impact(), AdverseImpact::fisherP),
                number(row.impact(), AdverseImpact::z),
                row.impact().isPresent() ? Integer.toString(row.compared()) : "",
                number(row.impact(), AdverseImpact::flippedRatio),
                words.reading(row));
    }

    private static String number(Optional<AdverseImpact> impact, ToDoubleFunction<AdverseImpact> of) {
        return impact.map(found -> number(of.applyAsDouble(found))).orElse("");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "";
    }
}
