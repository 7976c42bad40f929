package org.miyar.correction.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.miyar.correction.AnswerOutcome;
import org.miyar.correction.Correction;
import org.miyar.correction.Corrections;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;

/** Answers somebody who asked for a correction: that it was done, or why not. */
final class CorrectionDialog {
    private final Dialog dialog = new Dialog();
    private final TextArea reason = new TextArea();

    CorrectionDialog(Corrections corrections, Actor by, Correction asked, boolean done, Runnable changed) {
        var kind = done ? "done" : "refused";
        dialog.setHeaderTitle(text("correction.do." + kind));
        dialog.setWidth("min(36rem, 94vw)");
        reason.setLabel(text("correction.form." + kind));
        reason.setHelperText(text("correction.form.help"));
        reason.setMaxLength(Correction.LENGTH);
        reason.setMinRows(3);
        reason.getElement().setAttribute("dir", "auto");
        var answer = new Button(text("correction.form.send"));
        var form = new Form(answer, () -> {
            switch (corrections.answer(by, asked.id(), done, reason.getValue())) {
                case AnswerOutcome.Answered answered ->
                    Notices.done(text(answered.writtenTo().isPresent() ? "correction.told" : "correction.untold"));
                case AnswerOutcome.NotWaiting _ -> Notices.problem(text("correction.late"));
            }
            dialog.close();
            changed.run();
        });
        if (!done) {
            form.require(reason, text -> true, text("correction.form.reason-needed"));
        }
        form.add(new Paragraph(text("correction.form.lead." + kind)), reason);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), answer);
    }

    void open() {
        dialog.open();
        reason.focus();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
