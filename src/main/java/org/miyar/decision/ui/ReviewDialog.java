package org.miyar.decision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.miyar.decision.Finding;
import org.miyar.decision.Reason;
import org.miyar.decision.Review;
import org.miyar.decision.ReviewOutcome;
import org.miyar.decision.Reviews;
import org.miyar.design.Confirmation;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;

/** Answers somebody who asked to have a decision looked at again, with a reason of one's own. */
final class ReviewDialog {
    private final Dialog dialog = new Dialog();
    private final TextArea reason = new TextArea();

    ReviewDialog(Reviews reviews, Actor by, Review review, Finding finding, Runnable changed) {
        dialog.setHeaderTitle(text("decision.review.form", review.name()));
        dialog.setWidth("min(36rem, 94vw)");
        reason.setLabel(text("decision.form.reason"));
        reason.setHelperText(text("decision.review.form-help"));
        reason.setMaxLength(Reason.LENGTH);
        reason.setMinRows(4);
        reason.getElement().setAttribute("dir", "auto");
        var answer = new Button(text("decision.review.do." + finding.code()));
        var form = new Form(
                answer,
                () -> Confirmation.ask(
                        text("decision.review.confirm." + finding.code()),
                        text("decision.review.confirm-text"),
                        text("decision.review.do." + finding.code()),
                        () -> done(
                                reviews.answer(by, review.decision(), finding, new Reason(reason.getValue())),
                                changed)));
        form.require(reason, Reason::isOne, text("decision.form.reason-needed"));
        form.add(reason);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), answer);
    }

    void open() {
        dialog.open();
        reason.focus();
    }

    private void done(ReviewOutcome outcome, Runnable changed) {
        switch (outcome) {
            case ReviewOutcome.Answered _ -> Notices.done(text("decision.review.done"));
            case ReviewOutcome.Involved involved ->
                Notices.problem(
                        text("decision.review.involved." + involved.how().code()));
            case ReviewOutcome.NotWaiting _ -> Notices.problem(text("decision.review.late"));
        }
        dialog.close();
        changed.run();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
