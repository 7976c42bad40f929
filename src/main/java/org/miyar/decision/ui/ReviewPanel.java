package org.miyar.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Consumer;
import org.miyar.decision.Finding;
import org.miyar.decision.Review;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;

/** A decision that the candidate asked to have looked at again: what they wrote, until when, and what came of it or can be done. */
final class ReviewPanel extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param holds whether no later decision has replaced this one
     * @param wanted called with the answer that the reader wants to give
     */
    ReviewPanel(Review review, boolean holds, Formats formats, Instant now, Consumer<Finding> wanted) {
        addClassName("decision-review");
        var due = getTranslation(
                review.overdue(now) ? "decision.review.overdue" : "decision.review.due", formats.day(review.dueAt()));
        var asked = getTranslation("decision.review.asked", formats.day(review.askedAt()));
        add(new Paragraph(holds && review.answer().isEmpty() ? asked + " " + due : asked));
        add(review.words().isEmpty() ? new Paragraph(getTranslation("decision.review.no-words")) : own(review.words()));
        review.answer().ifPresentOrElse(answer -> add(head(answer, formats), own(answer.reason())), () -> {
            if (!holds) {
                return;
            }
            review.involvement()
                    .ifPresentOrElse(
                            how -> add(new Paragraph(getTranslation("decision.review.involved." + how.code()))),
                            () -> add(ways(wanted)));
        });
    }

    private Div head(Review.Answer answer, Formats formats) {
        var when = new Paragraph(formats.dayAndTime(answer.at()));
        when.addClassName("miyar-quiet");
        var head = new Div(
                Cell.tag(getTranslation(
                        "decision.review.finding." + answer.finding().code())),
                new Isolated(answer.by()),
                when);
        head.addClassName("decision-head");
        return head;
    }

    private Div ways(Consumer<Finding> wanted) {
        var ways = new Div();
        ways.addClassName("miyar-detail-actions");
        for (var finding : Finding.values()) {
            ways.add(new Button(
                    getTranslation("decision.review.do." + finding.code()), click -> wanted.accept(finding)));
        }
        return ways;
    }

    private static Paragraph own(String text) {
        var words = new Paragraph(text);
        words.addClassName("decision-reason");
        return words;
    }
}
