package org.miyar.profile.print;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An A4 document with its frame: tagged, in the reading direction of its language, with a foot and "page x of y" on every page.
 *
 * @param watermark across every page
 * @param foot lines on every page
 * @param page words for a page's number and how many there are
 */
record Paper(Language language, String title, Optional<String> watermark, List<String> foot, Numbering page) {
    private static final float MARGIN = 46;

    interface Numbering {
        String of(int page, int pages);
    }

    interface Contents {
        void print(Press press, Sheet sheet, Typeface fonts);
    }

    byte[] print(Contents contents) {
        // How many pages there are is known only when they are laid out, and it stands on each of them.
        int pages = layOut(contents, 0, new ByteArrayOutputStream());
        var file = new ByteArrayOutputStream();
        layOut(contents, pages, file);
        return file.toByteArray();
    }

    /** Returns how many pages it took. */
    private int layOut(Contents contents, int pages, OutputStream out) {
        var sheet = new Sheet(language.rightToLeft());
        var fonts = new Typeface();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + PageFrame.FOOT);
        var writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setViewerPreferences(
                PdfWriter.DisplayDocTitle | (language.rightToLeft() ? PdfWriter.DirectionR2L : PdfWriter.DirectionL2R));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        writer.setPageEvent(new PageFrame(sheet, fonts, watermark, foot, number -> page.of(number, pages)));
        document.addTitle(title);
        document.addCreator("Miyar");
        writer.createXmpMetadata();
        document.open();
        contents.print(new Press(document, writer, sheet), sheet, fonts);
        int laidOut = writer.getPageNumber();
        document.close();
        return laidOut;
    }
}
