package org.miyar.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.oversight.Hold;
import org.miyar.oversight.RetentionDesk;

/** When an applicant is erased, and how that is held back for a reason. */
final class KeepingFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RetentionDesk retention;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final transient Person person;

    KeepingFields(RetentionDesk retention, CurrentActor actor, Formats formats, Person person) {
        this.retention = retention;
        this.actor = actor;
        this.formats = formats;
        this.person = person;
        addClassName("miyar-fields");
        show();
    }

    private void show() {
        removeAll();
        var due = retention.dueAt(actor.get(), person.id());
        add(new Paragraph(due.map(at -> getTranslation("oversight.record.keeping.due", formats.day(at)))
                .orElseGet(() -> getTranslation("oversight.record.keeping.later"))));
        retention.hold(actor.get(), person.id()).ifPresentOrElse(this::held, this::free);
    }

    private void held(Hold hold) {
        add(new Paragraph(getTranslation(
                "oversight.record.keeping.held",
                formats.day(hold.since()),
                hold.by().orElse("–"))));
        var reason = new Paragraph(hold.reason());
        reason.getElement().setAttribute("dir", "auto");
        add(reason, new Button(getTranslation("oversight.record.keeping.release"), click -> {
            retention.release(actor.get(), person.id());
            Notices.done(getTranslation("oversight.record.keeping.released"));
            show();
        }));
    }

    private void free() {
        var reason = new TextArea(getTranslation("oversight.record.keeping.reason"));
        reason.setHelperText(getTranslation("oversight.record.keeping.help"));
        reason.setMaxLength(Hold.REASON_LENGTH);
        reason.getElement().setAttribute("dir", "auto");
        var hold = new Button(getTranslation("oversight.record.keeping.hold"));
        hold.addThemeName("tertiary");
        var form = new Form(hold, () -> {
            if (retention.place(actor.get(), person.id(), reason.getValue())) {
                Notices.done(getTranslation("oversight.record.keeping.is-held"));
            }
            show();
        });
        form.require(reason);
        form.add(reason, new Div(hold));
        add(form);
    }
}
