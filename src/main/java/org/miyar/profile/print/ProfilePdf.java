package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.kernel.Digits;
import org.miyar.platform.i18n.Messages;
import org.miyar.profile.Report;

/** Prints a report on A4. */
@ApplicationScoped
public class ProfilePdf {
    private final Messages messages;
    private final Imprint imprint;

    @Inject
    ProfilePdf(Messages messages, Imprint imprint) {
        this.messages = messages;
        this.imprint = imprint;
    }

    /** The file, with the name of whoever takes it away on every page. */
    public byte[] print(Report report, String printedBy) {
        var language = report.language();
        return new Paper(
                        language,
                        messages.text(language, "profile.title-of", report.person()),
                        report.watermark(),
                        List.of(report.versions(), imprint.printed(language, printedBy), report.confidentiality()),
                        imprint.pages(language))
                .print((press, sheet, fonts) -> new ReportPages(
                                report,
                                press,
                                sheet,
                                fonts,
                                (key, arguments) -> messages.text(language, key, arguments),
                                tick -> Digits.inLanguage(Math.round(tick), language))
                        .print());
    }

    /** What the file is called where it is kept: the person and the day, as far as a file system can take the name. */
    public String fileName(Report report) {
        return FileName.of(messages.text(
                report.language(),
                "profile.pdf.file",
                report.person(),
                report.submittedOn().toString()));
    }
}
