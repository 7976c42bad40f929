package org.miyar.profile.print;

import java.util.List;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;

/**
 * A row of cells across the page, in the order they are read in.
 *
 * @param before room above it, unless it is the first on its page
 * @param widths how its cells share the width
 */
record Strip(List<Piece> pieces, float before, List<Integer> widths) {
    /** A cell and what it is to somebody who hears the page. */
    record Piece(PdfPCell cell, Role role) {}

    /** The kinds of text; their names are those of the PDF standard. */
    enum Role {
        TITLE("H1"),
        HEADING("H2"),
        SUBHEADING("H3"),
        QUESTION("H4"),
        TEXT("P"),
        COLUMN_HEAD("TH"),
        ROW_HEAD("TH"),
        CELL("TD");

        private final String type;

        Role(String type) {
            this.type = type;
        }

        PdfName type() {
            return new PdfName(type);
        }
    }

    Strip {
        pieces = List.copyOf(pieces);
        widths = List.copyOf(widths);
    }

    /** One cell over the whole width. */
    static Strip of(Role role, PdfPCell cell, float before) {
        return new Strip(List.of(new Piece(cell, role)), before, List.of(1));
    }

    static Strip row(List<Piece> pieces, Integer... widths) {
        return new Strip(pieces, 0, List.of(widths));
    }

    Strip lower(float room) {
        return new Strip(pieces, room, widths);
    }
}
