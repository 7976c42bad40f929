package org.miyar.insight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.miyar.insight.FairnessCsv;
import org.miyar.insight.FairnessReport;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** What leads away from the pages on fairness. */
final class FairnessLinks {
    private FairnessLinks() {}

    static RouterLink questions() {
        return new RouterLink(text("insight.questions.title"), QuestionsView.class);
    }

    /**
     * The report as a file.
     *
     * @param subject the opening or year, in words
     * @param file its name, without what follows the dot
     */
    static Anchor export(FairnessReport report, Messages messages, String subject, String file) {
        return new Anchor(
                (DownloadEvent event) -> {
                    event.setFileName(file + ".csv");
                    event.setContentType("text/csv; charset=utf-8");
                    try (var writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                        new FairnessCsv(
                                        report,
                                        messages,
                                        Language.of(event.getUI().getLocale()))
                                .write(subject, writer);
                    }
                },
                text("insight.export"));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
