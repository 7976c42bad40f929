package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Language;
import org.miyar.oversight.RecordWords;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.profile.print.Strip.Role;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Prints all that is kept of somebody on A4, for them to read. */
@ApplicationScoped
public class RecordPdf {
    private static final float MARGIN = 46;

    /** Longer texts go over several rows, so that none is higher than a page. */
    private static final int LONGEST_ROW = 700;

    private final Organisations organisations;
    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    RecordPdf(Organisations organisations, Messages messages, Config config, Clock clock) {
        this.organisations = organisations;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    public byte[] print(List<RecordWords.Kind> kept, Language language) {
        // How many pages there are is known only when they are laid out, and it stands on each of them.
        int pages = layOut(kept, language, 0, new ByteArrayOutputStream());
        var file = new ByteArrayOutputStream();
        layOut(kept, language, pages, file);
        return file.toByteArray();
    }

    /** Returns how many pages it took. */
    private int layOut(List<RecordWords.Kind> kept, Language language, int pages, OutputStream out) {
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
                Optional.empty(),
                List.of(messages.text(
                        language, "profile.record.made", Dates.dayAndTime(clock.instant(), language, config.zone()))),
                page -> messages.text(language, "profile.pdf.page", page, pages)));
        document.addTitle(messages.text(language, "profile.record.title"));
        document.addCreator("Miyar");
        writer.createXmpMetadata();
        document.open();
        print(new Press(document, writer, sheet), sheet, fonts, kept, language);
        int laidOut = writer.getPageNumber();
        document.close();
        return laidOut;
    }

    private void print(Press press, Sheet sheet, Typeface fonts, List<RecordWords.Kind> kept, Language language) {
        press.heading(sheet.line(Role.TITLE, messages.text(language, "profile.record.title"), fonts.title(), 0));
        press.line(sheet.line(
                Role.TEXT,
                messages.text(
                        language,
                        "profile.record.lead",
                        organisations.current().name().in(language)),
                fonts.body(),
                4));
        for (var kind : kept) {
            press.heading(sheet.line(Role.HEADING, kind.title(), fonts.heading(), 14));
            for (int i = 0; i < kind.things().size(); i++) {
                if (kind.things().size() > 1) {
                    press.heading(sheet.line(
                            Role.SUBHEADING,
                            messages.text(language, "profile.record.thing", i + 1),
                            fonts.subheading(),
                            8));
                }
                press.table(null, rows(sheet, fonts, kind.things().get(i)));
            }
        }
    }

    private static List<Strip> rows(Sheet sheet, Typeface fonts, List<RecordWords.Fact> facts) {
        var rows = new ArrayList<Strip>();
        for (var fact : facts) {
            var name = fact.name();
            for (var part : parts(fact.value())) {
                rows.add(sheet.ruledRow(fonts, List.of(name, part), 30, 70));
                name = "";
            }
        }
        return rows;
    }

    /** A text in pieces that end at the end of a line, or at a blank where a line is too long. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > LONGEST_ROW) {
            int end = Math.max(rest.lastIndexOf('\n', LONGEST_ROW), 0);
            end = end > LONGEST_ROW / 2 ? end : Math.max(rest.lastIndexOf(' ', LONGEST_ROW), 0);
            end = end > 0 ? end : LONGEST_ROW;
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }
}
