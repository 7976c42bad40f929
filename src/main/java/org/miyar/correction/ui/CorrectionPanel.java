package org.miyar.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Consumer;
import org.miyar.correction.Correction;
import org.miyar.design.Cell;
import org.miyar.design.Formats;

/** What somebody asked to have corrected, in their words, until when they get an answer, and what came of it or can be done. */
final class CorrectionPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** @param wanted called with whether it was put right */
    CorrectionPanel(Correction asked, Formats formats, Instant now, Consumer<Boolean> wanted) {
        addClassName("decision-review");
        var head = new Div(
                Cell.tag(getTranslation("correction.field." + asked.field().code())),
                quiet(getTranslation("correction.asked", formats.day(asked.askedAt()))));
        head.addClassName("decision-head");
        var words = new Paragraph(asked.words());
        words.addClassName("decision-reason");
        words.getElement().setAttribute("dir", "auto");
        add(head, words);
        asked.answer().ifPresentOrElse(answer -> add(answered(answer, formats)), () -> {
            add(new Paragraph(getTranslation(
                    asked.overdue(now) ? "correction.overdue" : "correction.due", formats.day(asked.dueAt()))));
            var ways = new Div(
                    new Button(getTranslation("correction.do.done"), click -> wanted.accept(true)),
                    new Button(getTranslation("correction.do.refused"), click -> wanted.accept(false)));
            ways.addClassName("miyar-detail-actions");
            add(ways);
        });
    }

    private Div answered(Correction.Answer answer, Formats formats) {
        var head = new Div(
                Cell.tag(getTranslation(answer.done() ? "correction.done" : "correction.refused")),
                quiet(formats.day(answer.at())));
        head.addClassName("decision-head");
        var all = new Div(head);
        if (!answer.reason().isEmpty()) {
            var reason = new Paragraph(answer.reason());
            reason.addClassName("decision-reason");
            reason.getElement().setAttribute("dir", "auto");
            all.add(reason);
        }
        return all;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("miyar-quiet");
        return paragraph;
    }
}
