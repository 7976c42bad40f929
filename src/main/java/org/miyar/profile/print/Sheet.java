package org.miyar.profile.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.profile.print.Strip.Piece;
import org.miyar.profile.print.Strip.Role;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Rows and lines in the reading direction. Everything stands in a table, also a plain line: only there does the library join
 * Arabic letters and order lines from the right.
 */
final class Sheet {
    private static final float LEADING = 1.5f;
    private static final float GAP = 9;

    private final boolean rightToLeft;

    Sheet(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    int direction() {
        return rightToLeft ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** A table whose first column stands where reading begins. The library orders the cells from the right, but not the widths. */
    PdfPTable table(List<Integer> widths) {
        var onPaper = rightToLeft ? widths.reversed() : widths;
        var shares = new float[onPaper.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = onPaper.get(i);
        }
        var table = new PdfPTable(shares);
        table.setRunDirection(direction());
        return table;
    }

    PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setRunDirection(direction());
        cell.setLeading(0, LEADING);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(3);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }

    /** A paragraph on a ground of its own. */
    PdfPCell boxed(String text, Font font, Color ground) {
        var cell = cell(text, font);
        cell.setBackgroundColor(ground);
        cell.setPadding(6);
        return cell;
    }

    Strip line(Role role, String text, Font font, float before) {
        return Strip.of(role, flush(cell(text, font)), before);
    }

    /** Without the indent that cells of a table have. */
    PdfPCell flush(PdfPCell cell) {
        cell.setPadding(0);
        cell.setPaddingBottom(2);
        return cell;
    }

    /** The head of a table with ruled rows. */
    Strip ruledHead(Typeface fonts, List<String> texts, Integer... widths) {
        return Strip.row(
                texts.stream()
                        .map(text -> new Piece(ruled(cell(text, fonts.smallStrong()), Typeface.SUNK), Role.COLUMN_HEAD))
                        .toList(),
                widths);
    }

    /** A row of the same, named by its first text. */
    Strip ruledRow(Typeface fonts, List<String> texts, Integer... widths) {
        var pieces = new ArrayList<Piece>();
        for (var text : texts) {
            boolean first = pieces.isEmpty();
            pieces.add(new Piece(
                    ruled(cell(text, first ? fonts.strong() : fonts.body()), null), first ? Role.ROW_HEAD : Role.CELL));
        }
        return Strip.row(pieces, widths);
    }

    private PdfPCell ruled(PdfPCell cell, @Nullable Color ground) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Typeface.LINE);
        cell.setBorderWidth(0.5f);
        cell.setPaddingBottom(5);
        cell.setBackgroundColor(ground);
        return gap(cell);
    }

    /** With room between its text and the next column. */
    PdfPCell gap(PdfPCell cell) {
        if (rightToLeft) {
            cell.setPaddingLeft(GAP);
        } else {
            cell.setPaddingRight(GAP);
        }
        return cell;
    }
}
