package org.miyar.profile.print;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page: the watermark below the text, and a foot with page, origin and confidentiality. */
final class PageFrame extends PdfPageEventHelper {
    static final float FOOT = 64;

    private final Sheet sheet;
    private final Typeface fonts;
    private final Optional<String> watermark;
    private final List<String> foot;
    private final IntFunction<String> page;

    PageFrame(Sheet sheet, Typeface fonts, Optional<String> watermark, List<String> foot, IntFunction<String> page) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.watermark = watermark;
        this.foot = List.copyOf(foot);
        this.page = page;
    }

    @Override
    public void onStartPage(PdfWriter writer, Document document) {
        watermark.ifPresent(text -> {
            var canvas = writer.getDirectContentUnder();
            canvas.beginMarkedContentSequence(Press.ORNAMENT);
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase(text, fonts.watermark()),
                    document.getPageSize().getWidth() / 2,
                    document.getPageSize().getHeight() / 2,
                    50,
                    sheet.direction(),
                    0);
            canvas.endMarkedContentSequence();
        });
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var table = sheet.table(List.of(1));
        table.setTotalWidth(document.right() - document.left());
        table.addCell(sheet.flush(sheet.cell(page.apply(writer.getPageNumber()), fonts.smallStrong())));
        foot.forEach(line -> table.addCell(sheet.flush(sheet.cell(line, fonts.small()))));
        var canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(Press.ORNAMENT);
        float top = document.bottom() - 8;
        canvas.setColorStroke(Typeface.LINE);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(document.left(), top);
        canvas.lineTo(document.right(), top);
        canvas.stroke();
        table.writeSelectedRows(0, -1, document.left(), top - 3, canvas);
        canvas.endMarkedContentSequence();
    }
}
