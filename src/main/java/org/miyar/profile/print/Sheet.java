package org.miyar.profile.print;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Tables and paragraphs in the reading direction. Everything stands in a table, also a plain paragraph: only there does the library
 * join Arabic letters and order lines from the right.
 */
final class Sheet {
    private static final float LEADING = 1.5f;

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

    /** A table over the width of the page whose first column stands where reading begins. */
    PdfPTable table(float... widths) {
        var table = new PdfPTable(inOrderOfPaper(widths));
        table.setWidthPercentage(100);
        table.setRunDirection(direction());
        table.setSplitLate(true);
        return table;
    }

    /** The library orders the cells from the right, but not the widths. */
    private float[] inOrderOfPaper(float[] widths) {
        if (!rightToLeft) {
            return widths;
        }
        var turned = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            turned[i] = widths[widths.length - 1 - i];
        }
        return turned;
    }

    /** Blocks below each other. */
    PdfPTable column() {
        return table(1);
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

    PdfPCell centred(String text, Font font) {
        var cell = cell(text, font);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** A paragraph on a ground of its own. */
    PdfPCell boxed(String text, Font font, Color ground) {
        var cell = cell(text, font);
        cell.setBackgroundColor(ground);
        cell.setPadding(6);
        return cell;
    }

    PdfPTable paragraph(String text, Font font, float before) {
        var table = column();
        table.setSpacingBefore(before);
        table.addCell(flush(cell(text, font)));
        return table;
    }

    /** Without the indent that cells of a table have. */
    PdfPCell flush(PdfPCell cell) {
        cell.setPadding(0);
        cell.setPaddingBottom(2);
        return cell;
    }

    /** A table with ruled rows; its head is repeated on every page it runs over. */
    PdfPTable ruled(Typeface fonts, List<String> head, List<List<String>> rows, float... widths) {
        var table = table(widths);
        table.setHeaderRows(1);
        table.setSpacingBefore(4);
        head.forEach(text -> table.addCell(ruled(cell(text, fonts.smallStrong()), Typeface.SUNK)));
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(ruled(cell(row.get(i), i == 0 ? fonts.strong() : fonts.body()), null));
            }
        }
        return table;
    }

    private static PdfPCell ruled(PdfPCell cell, @Nullable Color ground) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Typeface.LINE);
        cell.setBorderWidth(0.5f);
        cell.setPaddingBottom(5);
        cell.setBackgroundColor(ground);
        return cell;
    }
}
