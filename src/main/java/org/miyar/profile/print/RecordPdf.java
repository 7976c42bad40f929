package org.miyar.profile.print;

import com.ibm.icu.text.Bidi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Language;
import org.miyar.oversight.RecordWords;
import org.miyar.platform.i18n.Messages;
import org.miyar.profile.print.Strip.Role;

/** Prints all that is kept of somebody on A4, for them to read. */
@ApplicationScoped
public class RecordPdf {
    /** Longer texts go over several rows, so that none is higher than a page. */
    private static final int LONGEST_ROW = 700;

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final Organisations organisations;
    private final Messages messages;
    private final Imprint imprint;

    @Inject
    RecordPdf(Organisations organisations, Messages messages, Imprint imprint) {
        this.organisations = organisations;
        this.messages = messages;
        this.imprint = imprint;
    }

    public byte[] print(List<RecordWords.Kind> kept, Language language) {
        return new Paper(
                        language,
                        messages.text(language, "profile.record.title"),
                        Optional.empty(),
                        List.of(imprint.made(language)),
                        imprint.pages(language))
                .print((press, sheet, fonts) -> print(press, sheet, fonts, kept, language));
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
                rows.add(sheet.ruledRow(fonts, List.of(name, closed(part)), 30, 70));
                name = "";
            }
        }
        return rows;
    }

    /** Whatever script it is in: a full stop at the end of a line belongs to its words, not to the direction of the page. */
    static String closed(String text) {
        return text.lines()
                .map(line -> switch (Bidi.getBaseDirection(line)) {
                    case Bidi.LTR -> line + LEFT_TO_RIGHT_MARK;
                    case Bidi.RTL -> line + RIGHT_TO_LEFT_MARK;
                    default -> line;
                })
                .collect(Collectors.joining("\n"));
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
