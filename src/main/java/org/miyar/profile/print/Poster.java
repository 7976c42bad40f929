package org.miyar.profile.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.miyar.kernel.Language;
import org.miyar.platform.qr.QrCode;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One page for a wall: large words, a code for phones, and its address for whoever types.
 *
 * @param title the largest line
 * @param lead one or two lines above the code
 * @param address what the code leads to, also written out
 * @param foot small lines beneath
 */
public record Poster(Language language, String title, List<String> lead, String address, List<String> foot) {
    private static final float MARGIN = 56;
    private static final float CODE = 300;

    public Poster {
        lead = List.copyOf(lead);
        foot = List.copyOf(foot);
    }

    /** The file. */
    public byte[] print() {
        var fonts = new Typeface();
        var sheet = new Sheet(language.rightToLeft());
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setViewerPreferences(
                PdfWriter.DisplayDocTitle | (language.rightToLeft() ? PdfWriter.DirectionR2L : PdfWriter.DirectionL2R));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        document.addTitle(title);
        document.addCreator("Miyar");
        writer.createXmpMetadata();
        document.open();
        var tree = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        float y = line(document, writer, sheet, tree, "H1", title, fonts.title(30), document.top());
        for (var text : lead) {
            y = line(document, writer, sheet, tree, "P", text, fonts.body(17), y - 8);
        }
        y = code(document, writer, tree, y - 24);
        // Latin from left to right on every sheet, as it is typed.
        y = line(document, writer, new Sheet(false), tree, "P", address, fonts.strong(17), y - 16);
        for (var text : foot) {
            y = line(document, writer, sheet, tree, "P", text, fonts.body(12), y - 10);
        }
        document.close();
        return out.toByteArray();
    }

    /** Returns where the next one begins. */
    private float line(
            Document document,
            PdfWriter writer,
            Sheet sheet,
            PdfStructureElement tree,
            String role,
            String text,
            Font font,
            float y) {
        var table = new PdfPTable(1);
        table.setRunDirection(sheet.direction());
        table.setTotalWidth(document.right() - document.left());
        var cell = sheet.cell(text, font);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        table.addCell(cell);
        var element = new PdfStructureElement(tree, new PdfName(role));
        var spoken = new PdfDictionary();
        if (sheet.rightToLeft()) {
            spoken.put(new PdfName("ActualText"), new PdfString(text, PdfObject.TEXT_UNICODE));
        }
        var canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(element, spoken);
        table.writeSelectedRows(0, -1, document.left(), y, canvas);
        canvas.endMarkedContentSequence();
        return y - table.getTotalHeight();
    }

    /** Drawn, so that it is sharp at every size. */
    private float code(Document document, PdfWriter writer, PdfStructureElement tree, float top) {
        var code = QrCode.of(address);
        float module = CODE / code.size();
        float left = (document.left() + document.right() - CODE) / 2;
        var element = new PdfStructureElement(tree, new PdfName("Figure"));
        element.put(new PdfName("Alt"), new PdfString(address, PdfObject.TEXT_UNICODE));
        var canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(element);
        canvas.setColorFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    canvas.rectangle(left + x * module, top - (y + 1) * module, module, module);
                }
            }
        }
        canvas.fill();
        canvas.endMarkedContentSequence();
        return top - CODE;
    }
}
