package org.miyar.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** A table as text: UTF-8 with its mark, and no cell of somebody's own words that a spreadsheet would take for a formula. */
public final class Cells {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet begins to compute at, in its full width too, and whatever it would skip to get there. */
    private static final Pattern FORMULA = Pattern.compile("^[\\p{Z}\\p{C}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");

    private Cells() {}

    /** Begins a table. */
    public static CsvWriter begin(Writer writer) {
        try {
            writer.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    /** An apostrophe before what a spreadsheet would compute; quotes alone do not stop it. */
    public static String safe(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
