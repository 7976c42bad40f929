package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.profile.Report;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Prints a report on A4. */
@ApplicationScoped
public class ProfilePdf {
    private static final float MARGIN = 46;
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    ProfilePdf(Messages messages, Config config, Clock clock) {
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** The file, with the name of whoever takes it away on every page. */
    public byte[] print(Report report, String printedBy) {
        // How many pages there are is known only when they are laid out, and it stands on each of them.
        int pages = layOut(report, printedBy, 0, new ByteArrayOutputStream());
        var file = new ByteArrayOutputStream();
        layOut(report, printedBy, pages, file);
        return file.toByteArray();
    }

    /** What the file is called where it is kept: the person and the day, as far as a file system can take the name. */
    public String fileName(Report report) {
        return FileName.of(messages.text(
                report.language(),
                "profile.pdf.file",
                report.person(),
                report.submittedOn().toString()));
    }

    /** Returns how many pages it took. */
    private int layOut(Report report, String printedBy, int pages, OutputStream out) {
        var language = report.language();
        var sheet = new Sheet(language.rightToLeft());
        var fonts = new Typeface();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + PageFrame.FOOT);
        var writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setViewerPreferences(
                PdfWriter.DisplayDocTitle | (language.rightToLeft() ? PdfWriter.DirectionR2L : PdfWriter.DirectionL2R));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        writer.setPageEvent(new PageFrame(
                sheet,
                fonts,
                report.watermark(),
                foot(report, printedBy),
                page -> messages.text(language, "profile.pdf.page", page, pages)));
        document.addTitle(messages.text(language, "profile.title-of", report.person()));
        document.addCreator("Miyar");
        writer.createXmpMetadata();
        document.open();
        new ReportPages(
                        report,
                        new Press(document, writer, sheet),
                        sheet,
                        fonts,
                        (key, arguments) -> messages.text(language, key, arguments),
                        tick -> Digits.inLanguage(Math.round(tick), language))
                .print();
        int laidOut = writer.getPageNumber();
        document.close();
        return laidOut;
    }

    /** A name that ends in Latin letters must not draw the digits after it to its side. */
    private static String isolated(String name, Language language) {
        return language.rightToLeft() ? name + RIGHT_TO_LEFT_MARK : name;
    }

    private List<String> foot(Report report, String printedBy) {
        Language language = report.language();
        return List.of(
                report.versions(),
                messages.text(
                        language,
                        "profile.pdf.printed",
                        isolated(printedBy, language),
                        Dates.dayAndTime(clock.instant(), language, config.zone())),
                report.confidentiality());
    }
}
