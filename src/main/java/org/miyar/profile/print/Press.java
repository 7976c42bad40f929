package org.miyar.profile.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.profile.print.Strip.Piece;
import org.miyar.profile.print.Strip.Role;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Lays strips on pages from top to bottom, keeps together what belongs together, and says of every piece what it is, so that a
 * reader's voice finds headings, tables and their heads. Lines, grounds and what stands on every page are marked as ornament.
 */
final class Press {
    static final PdfName ORNAMENT = new PdfName("Artifact");

    /** Share of a page up to which a table is kept in one piece. */
    private static final double LOW = 0.4;

    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final PdfName SCOPE = new PdfName("Scope");

    private final Document document;
    private final PdfWriter writer;
    private final Sheet sheet;
    private final PdfStructureElement tree;
    private final List<Strip> headings = new ArrayList<>();
    private float y;

    /** For a document that is open. */
    Press(Document document, PdfWriter writer, Sheet sheet) {
        this.document = document;
        this.writer = writer;
        this.sheet = sheet;
        this.tree = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        this.y = document.top();
    }

    /** Waits for what follows: a heading does not stay behind alone at the foot of a page. */
    void heading(Strip strip) {
        headings.add(strip);
    }

    /** Text that stands by itself. */
    void line(Strip strip) {
        together(List.of(strip), null);
    }

    /** Strips of one part, or of none, on one page. */
    void together(List<Strip> strips, @Nullable Part part) {
        makeRoom(strips);
        printHeadings();
        strips.forEach(strip -> print(strip, part));
    }

    /** A question with its answers: a heading, then a table, then a line, all on one page. */
    void together(Strip heading, List<Strip> table, Strip line) {
        heading(heading);
        var all = new ArrayList<>(table);
        all.add(line);
        makeRoom(all);
        printHeadings();
        var part = Part.table();
        table.forEach(strip -> print(strip, part));
        print(line, null);
    }

    /**
     * A table. A low one is not divided; the head of a higher one stands on every page it runs over, and no row stands alone
     * before or after a turn of the page.
     */
    void table(@Nullable Strip head, List<Strip> rows) {
        var part = Part.table();
        if (rows.stream().mapToDouble(this::height).sum() < LOW * (document.top() - document.bottom())) {
            var all = new ArrayList<>(rows);
            if (head != null) {
                all.addFirst(head);
            }
            together(all, part);
            return;
        }
        for (int i = 0; i < rows.size(); ) {
            int next = i + 1 + (i == 0 || i == rows.size() - 2 ? 1 : 0);
            // Three rows are too few to be divided.
            next = rows.size() - next == 1 && i == 0 ? rows.size() : Math.min(next, rows.size());
            var some = new ArrayList<>(rows.subList(i, next));
            if (i == 0 && head != null) {
                some.addFirst(head);
            }
            boolean turned = makeRoom(some);
            if (turned && i > 0 && head != null) {
                ornament(head);
            }
            printHeadings();
            some.forEach(strip -> print(strip, part));
            i = next;
        }
    }

    /** Returns whether it had to turn the page. */
    private boolean makeRoom(List<Strip> strips) {
        double needed = headings.stream().mapToDouble(this::height).sum()
                + strips.stream().mapToDouble(this::height).sum();
        if (y - needed >= document.bottom() || y == document.top()) {
            return false;
        }
        document.newPage();
        y = document.top();
        return true;
    }

    private void printHeadings() {
        headings.forEach(strip -> print(strip, null));
        headings.clear();
    }

    private float height(Strip strip) {
        return strip.before() + laidOut(strip).getRowHeight(0);
    }

    private PdfPTable laidOut(Strip strip) {
        var table = sheet.table(strip.widths());
        table.setTotalWidth(document.right() - document.left());
        strip.pieces().forEach(piece -> table.addCell(piece.cell()));
        return table;
    }

    private void print(Strip strip, @Nullable Part part) {
        var place = part == null ? tree : part.in(tree);
        var row = part == null || part.isPicture() ? place : new PdfStructureElement(place, new PdfName("TR"));
        write(strip, true, (piece, canvas, writing) -> {
            var text = piece.cell().getPhrase().getContent();
            var element = part != null && part.isPicture() ? row : element(row, piece.role(), text);
            if (text.isEmpty()) {
                writing.run();
            } else {
                canvas.beginMarkedContentSequence(element, spoken(text));
                writing.run();
                canvas.endMarkedContentSequence();
            }
        });
    }

    /** Repeated for the eye; whoever listens has heard it. */
    private void ornament(Strip strip) {
        write(strip, false, (piece, canvas, writing) -> {
            canvas.beginMarkedContentSequence(ORNAMENT);
            writing.run();
            canvas.endMarkedContentSequence();
        });
    }

    private interface Marking {
        void around(Piece piece, PdfContentByte canvas, Runnable writing);
    }

    private void write(Strip strip, boolean spaced, Marking marking) {
        var table = laidOut(strip);
        var widths = table.getAbsoluteWidths();
        y -= spaced && y < document.top() ? strip.before() : 0;
        var canvases = PdfPTable.beginWritingRows(writer.getDirectContent());
        canvases[PdfPTable.BACKGROUNDCANVAS].beginMarkedContentSequence(ORNAMENT);
        canvases[PdfPTable.LINECANVAS].beginMarkedContentSequence(ORNAMENT);
        for (int i = 0; i < strip.pieces().size(); i++) {
            int column = sheet.rightToLeft() ? widths.length - 1 - i : i;
            float x = document.left();
            for (int before = 0; before < column; before++) {
                x += widths[before];
            }
            float left = x;
            marking.around(
                    strip.pieces().get(i),
                    canvases[PdfPTable.TEXTCANVAS],
                    () -> table.writeSelectedRows(column, column + 1, 0, 1, left, y, canvases));
        }
        canvases[PdfPTable.BACKGROUNDCANVAS].endMarkedContentSequence();
        canvases[PdfPTable.LINECANVAS].endMarkedContentSequence();
        PdfPTable.endWritingRows(canvases);
        y -= table.getRowHeight(0);
    }

    private PdfStructureElement element(PdfStructureElement place, Role role, String text) {
        var element = new PdfStructureElement(place, role.type());
        if (role == Role.COLUMN_HEAD || role == Role.ROW_HEAD) {
            var attributes = new PdfDictionary();
            attributes.put(PdfName.O, PdfName.TABLE);
            attributes.put(SCOPE, new PdfName(role == Role.ROW_HEAD ? "Row" : "Column"));
            element.put(PdfName.A, attributes);
        }
        if (sheet.rightToLeft() && !text.isEmpty()) {
            element.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        }
        return element;
    }

    /** Joined letters stand in the file in the order of paper; what is copied or found is the text as it was written. */
    private PdfDictionary spoken(String text) {
        var properties = new PdfDictionary();
        if (sheet.rightToLeft()) {
            properties.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        }
        return properties;
    }
}
