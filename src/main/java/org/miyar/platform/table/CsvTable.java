package org.miyar.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** As CSV that spreadsheets open as it is meant: UTF-8 with its mark, times as ISO 8601, and no cell that a spreadsheet would take for a formula. */
public final class CsvTable implements Table {
    private final CsvWriter csv;
    private final Function<Boolean, String> words;
    private final DateTimeFormatter times;

    /** @param words tells how yes and no are called */
    public CsvTable(Writer writer, ZoneId zone, Function<Boolean, String> words) {
        this.words = words;
        this.times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        csv = Cells.begin(writer);
    }

    @Override
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(Object cell) {
        return switch (cell) {
            case Instant instant -> times.format(instant);
            case Boolean yes -> words.apply(yes);
            case Double number -> String.format(Locale.ROOT, "%.1f", number);
            case Integer number -> Integer.toString(number);
            default -> Cells.safe(cell.toString());
        };
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
