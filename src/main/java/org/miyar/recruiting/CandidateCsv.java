package org.miyar.recruiting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.platform.csv.Cells;
import org.miyar.platform.i18n.Messages;

/**
 * A list of candidates as a table that spreadsheets open as it is meant: UTF-8 with its mark, times as ISO 8601, and no cell
 * that a spreadsheet would take for a formula. Words are in the reader's language.
 */
final class CandidateCsv {
    private final CsvWriter csv;
    private final Messages messages;
    private final Language language;
    private final DateTimeFormatter times;

    private CandidateCsv(CsvWriter csv, Messages messages, Language language, ZoneId zone) {
        this.csv = csv;
        this.messages = messages;
        this.language = language;
        this.times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** Begins a table in the language given. */
    static CandidateCsv begin(Writer writer, Messages messages, Language language, ZoneId zone) {
        var csv = Cells.begin(writer);
        var table = new CandidateCsv(csv, messages, language, zone);
        csv.writeRecord(
                table.text("recruiting.column.name"),
                table.text("recruiting.csv.email"),
                table.text("recruiting.column.language"),
                table.text("recruiting.column.job"),
                table.text("recruiting.column.state"),
                table.text("recruiting.csv.answered"),
                table.text("recruiting.column.invited"),
                table.text("recruiting.column.activity"),
                table.text("recruiting.csv.simulated"));
        return table;
    }

    void add(CandidateRow row) {
        csv.writeRecord(
                Cells.safe(row.name()),
                Cells.safe(row.email().map(EmailAddress::value).orElse("")),
                row.language().tag(),
                Cells.safe(row.job().map(title -> title.in(language)).orElse("")),
                text("recruiting.state." + row.state().code()),
                Integer.toString(row.answered()),
                time(row.invitedAt()),
                time(row.lastActivity()),
                text(row.demo() ? "recruiting.csv.yes" : "recruiting.csv.no"));
    }

    /** Hands on what is still held back; the writer stays open. */
    void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String time(Instant instant) {
        return times.format(instant);
    }

    private String text(String key) {
        return messages.text(language, key);
    }
}
