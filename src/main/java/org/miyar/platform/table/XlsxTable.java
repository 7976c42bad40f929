package org.miyar.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * As a workbook with real numbers and times. Texts stand in their cells, not in a table of all texts that would have to be held, and
 * are never formulas. The first row is the head and stays in sight; a sheet of a language that is read from the right begins there.
 */
public final class XlsxTable implements Table {
    /** A sheet has room for 1,048,576 rows; what is beyond goes to the next one, under the same head. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int HELD_ROWS = 200;
    private static final double NARROWEST = 10;
    private static final double WIDEST = 32;
    private static final int CELL_LENGTH = 32_767;

    private final Workbook workbook;
    private final String name;
    private final boolean fromTheRight;
    private final ZoneId zone;
    private final Function<Boolean, String> words;
    private @Nullable List<Object> head;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int rows;

    /**
     * @param name of the sheet
     * @param words tells how yes and no are called
     */
    public XlsxTable(
            OutputStream out, String name, boolean fromTheRight, ZoneId zone, Function<Boolean, String> words) {
        this.workbook = new Workbook(out, "Miyar", null);
        this.name = name;
        this.fromTheRight = fromTheRight;
        this.zone = zone;
        this.words = words;
    }

    /** The first row is the head. */
    @Override
    public void row(List<Object> cells) {
        if (head == null) {
            head = List.copyOf(cells);
        }
        try {
            var current = sheet;
            if (current == null || rows == MOST_ROWS) {
                current = next(current);
                if (cells.equals(head)) {
                    return;
                }
            }
            write(current, cells);
            if (rows % HELD_ROWS == 0) {
                current.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet next(@Nullable Worksheet full) throws IOException {
        if (full != null) {
            full.finish();
        }
        sheets++;
        rows = 0;
        var begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = begun;
        if (fromTheRight) {
            begun.rightToLeft();
        }
        begun.freezePane(0, 1);
        var titles = head == null ? List.of() : head;
        for (int column = 0; column < titles.size(); column++) {
            begun.width(column, Math.clamp(titles.get(column).toString().length() + 4, NARROWEST, WIDEST));
            begun.style(0, column).bold().set();
        }
        write(begun, titles);
        return begun;
    }

    private void write(Worksheet current, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(current, column, cells.get(column));
        }
        rows++;
    }

    private void write(Worksheet current, int column, Object cell) {
        switch (cell) {
            case Instant instant -> {
                current.value(rows, column, LocalDateTime.ofInstant(instant, zone));
                current.style(rows, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Boolean yes -> current.inlineString(rows, column, words.apply(yes));
            case Double number -> {
                current.value(rows, column, number);
                current.style(rows, column).format("0.0").set();
            }
            case Integer number -> current.value(rows, column, number);
            default -> {
                var text = cell.toString();
                if (!text.isEmpty()) {
                    current.inlineString(
                            rows, column, text.length() > CELL_LENGTH ? text.substring(0, CELL_LENGTH) : text);
                }
            }
        }
    }

    @Override
    public void end() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
