package org.miyar.profile.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.miyar.profile.Report;
import org.miyar.profile.print.Strip.Piece;
import org.miyar.profile.print.Strip.Role;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/** The dot-and-whisker plot as a table: words in its cells, the marks drawn into the middle one, the axis in the reading direction. */
final class ChartSheet {
    private static final float ROW = 24;
    private static final float DOT = 3.2f;
    private static final float CAP = 3;

    private final Sheet sheet;
    private final Typeface fonts;
    private final Report.Chart chart;
    private final DoubleFunction<String> number;

    ChartSheet(Sheet sheet, Typeface fonts, Report.Chart chart, DoubleFunction<String> number) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.chart = chart;
        this.number = number;
    }

    /** All rows of the picture, from axis to axis. */
    List<Strip> strips() {
        var strips = new ArrayList<Strip>();
        strips.add(axis().lower(6));
        for (var row : chart.rows()) {
            var low = middle(sheet.gap(sheet.cell(row.lowPole(), fonts.small())));
            low.setHorizontalAlignment(Element.ALIGN_RIGHT);
            strips.add(strip(
                    middle(sheet.gap(sheet.cell(row.name(), fonts.strong()))),
                    low,
                    track((canvas, box) -> draw(canvas, box, row)),
                    middle(sheet.gap(sheet.cell(row.highPole(), fonts.small()))),
                    middle(sheet.cell(row.text(), fonts.body()))));
        }
        strips.add(axis());
        return strips;
    }

    private Strip axis() {
        var axis = track(this::drawTicks);
        axis.setFixedHeight(13);
        return strip(empty(), empty(), axis, empty(), empty());
    }

    private PdfPCell empty() {
        return sheet.cell("", fonts.small());
    }

    private static Strip strip(PdfPCell... cells) {
        return Strip.row(
                Stream.of(cells).map(cell -> new Piece(cell, Role.CELL)).toList(), 24, 15, 31, 14, 16);
    }

    private static PdfPCell middle(PdfPCell cell) {
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setMinimumHeight(ROW);
        cell.setPaddingTop(1);
        cell.setPaddingBottom(3);
        return cell;
    }

    private interface Drawing {
        void on(PdfContentByte canvas, Rectangle box);
    }

    private PdfPCell track(Drawing drawing) {
        var cell = sheet.cell("", fonts.small());
        cell.setMinimumHeight(ROW);
        PdfPCellEvent event = (self, box, canvases) -> {
            var canvas = canvases[PdfPTable.LINECANVAS];
            canvas.saveState();
            drawing.on(canvas, box);
            canvas.restoreState();
        };
        cell.setCellEvent(event);
        return cell;
    }

    private void drawTicks(PdfContentByte canvas, Rectangle box) {
        for (double tick : chart.ticks()) {
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase(number.apply(tick), fonts.small()),
                    x(box, tick),
                    box.getBottom() + 3,
                    0,
                    sheet.direction(),
                    0);
        }
    }

    private void draw(PdfContentByte canvas, Rectangle box, Report.Row row) {
        float top = box.getTop();
        float bottom = box.getBottom();
        float middle = (top + bottom) / 2;
        target(row).ifPresent(target -> {
            canvas.setColorFill(Typeface.TARGET);
            float from = x(box, target.lower());
            float to = x(box, target.upper());
            canvas.rectangle(Math.min(from, to), bottom + 2, Math.abs(to - from), top - bottom - 4);
            canvas.fill();
            canvas.setColorStroke(Typeface.TARGET_EDGE);
            canvas.setLineWidth(0.8f);
            row.targetLower().ifPresent(edge -> upright(canvas, x(box, edge), bottom + 2, top - 2));
            row.targetUpper().ifPresent(edge -> upright(canvas, x(box, edge), bottom + 2, top - 2));
        });
        canvas.setColorStroke(Typeface.LINE);
        canvas.setLineWidth(0.4f);
        chart.ticks().forEach(tick -> upright(canvas, x(box, tick), bottom, top));
        canvas.setColorStroke(Typeface.SOFT);
        canvas.setLineWidth(0.8f);
        chart.centre().ifPresent(centre -> upright(canvas, x(box, centre), bottom, top));
        whisker(canvas, box, row, middle);
        row.value().ifPresent(value -> {
            canvas.setColorFill(Typeface.DOT);
            canvas.circle(x(box, value), middle, DOT);
            canvas.fill();
        });
    }

    private void whisker(PdfContentByte canvas, Rectangle box, Report.Row row, float middle) {
        if (row.lower().isEmpty() || row.upper().isEmpty()) {
            return;
        }
        canvas.setColorStroke(Typeface.DOT);
        canvas.setLineWidth(1.4f);
        canvas.moveTo(x(box, row.lower().getAsDouble()), middle);
        canvas.lineTo(x(box, row.upper().getAsDouble()), middle);
        canvas.stroke();
        for (double end : new double[] {row.lower().getAsDouble(), row.upper().getAsDouble()}) {
            if (chart.from() <= end && end <= chart.to()) {
                upright(canvas, x(box, end), middle - CAP, middle + CAP);
            }
        }
    }

    private static void upright(PdfContentByte canvas, float x, float from, float to) {
        canvas.moveTo(x, from);
        canvas.lineTo(x, to);
        canvas.stroke();
    }

    private record Stretch(double lower, double upper) {}

    /** An open end reaches to the axis' own end. */
    private Optional<Stretch> target(Report.Row row) {
        OptionalDouble lower = row.targetLower();
        OptionalDouble upper = row.targetUpper();
        return lower.isEmpty() && upper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch(lower.orElse(chart.from()), upper.orElse(chart.to())));
    }

    /** Where a value stands; what lies beyond the axis stands at its end. The least value is where reading begins. */
    private float x(Rectangle box, double value) {
        double share = Math.clamp((value - chart.from()) / (chart.to() - chart.from()), 0.0, 1.0);
        double along = sheet.rightToLeft() ? 1 - share : share;
        float margin = 6;
        return (float) (box.getLeft() + margin + along * (box.getWidth() - 2 * margin));
    }
}
