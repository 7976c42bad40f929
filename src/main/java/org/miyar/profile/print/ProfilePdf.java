package org.miyar.profile.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.profile.Report;

/** Prints a report on A4. */
@ApplicationScoped
public class ProfilePdf {
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
        var language = report.language();
        return new Paper(
                        language,
                        messages.text(language, "profile.title-of", report.person()),
                        report.watermark(),
                        foot(report, printedBy),
                        (page, pages) -> messages.text(language, "profile.pdf.page", page, pages))
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

    /** A name that ends in Latin letters must not draw the digits after it to its side. */
    private static String closed(String name, Language language) {
        return language.rightToLeft() ? name + RIGHT_TO_LEFT_MARK : name;
    }

    private List<String> foot(Report report, String printedBy) {
        Language language = report.language();
        return List.of(
                report.versions(),
                messages.text(
                        language,
                        "profile.pdf.printed",
                        closed(printedBy, language),
                        Dates.dayAndTime(clock.instant(), language, config.zone())),
                report.confidentiality());
    }
}
