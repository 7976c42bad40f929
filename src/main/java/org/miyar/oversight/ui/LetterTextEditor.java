package org.miyar.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.miyar.design.Confirmation;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.notification.LetterTemplate;
import org.miyar.notification.LetterText;
import org.miyar.notification.Placeholder;
import org.miyar.notification.TemplateChange;
import org.miyar.notification.TemplateChange.Problem;
import org.miyar.oversight.LetterDesk;

/** The text of one kind of letter in one language, to be written on; beside it the letter as somebody would get it. */
final class LetterTextEditor extends Div {
    private static final long serialVersionUID = 1L;

    /** A placeholder goes to where one was writing last, else into the letter. */
    private static final String REMEMBER_FIELD = """
            this.addEventListener('focusin', event => {
                const field = event.target.closest('vaadin-text-field, vaadin-text-area');
                if (field) {
                    this.lastField = field;
                }
            })""";

    private static final String INSERT = """
            const field = this.lastField ?? $0;
            const input = field.inputElement;
            input.setRangeText($1, input.selectionStart, input.selectionEnd, 'end');
            input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            input.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
            input.focus();""";

    private final transient LetterDesk desk;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final Paragraph changed = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Div remedies = new Div();
    private final LetterPreview preview;
    private final Button restore = new Button();
    private transient LetterTemplate template;
    private transient LetterText saved;

    LetterTextEditor(LetterDesk desk, CurrentActor actor, Formats formats, LetterTemplate template) {
        this.desk = desk;
        this.actor = actor;
        this.formats = formats;
        this.template = template;
        saved = desk.shown(template);
        preview = new LetterPreview(template.language(), desk.example(template.language(), saved));
        addClassName("letters-editor");
        prepare(subject, "oversight.texts.subject");
        prepare(body, "oversight.texts.body");
        // At once: what is held back for a moment would come after the press on the button that saves it.
        subject.setValueChangeMode(ValueChangeMode.EAGER);
        subject.addValueChangeListener(change -> typed());
        body.setValueChangeMode(ValueChangeMode.EAGER);
        body.addValueChangeListener(change -> typed());
        body.setMinRows(14);

        var save = new Button(getTranslation("design.save"));
        var form = new Form(save, this::save);
        changed.addClassName("miyar-quiet");
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        remedies.addClassName("miyar-detail-actions");
        restore.setText(getTranslation("oversight.texts.restore"));
        restore.addClickListener(click -> askToRestore());
        var actions = new Div(save, restore);
        actions.addClassName("miyar-detail-actions");
        form.add(subject, body, placeholders(), changed, problem, remedies, actions);
        getElement().executeJs(REMEMBER_FIELD);
        add(form, preview);
        show(template);
    }

    private <F extends Component & HasLabel & HasStyle> void prepare(F field, String label) {
        field.setLabel(getTranslation(label));
        field.addClassName(template.language().rightToLeft() ? "miyar-rtl" : "miyar-ltr");
        field.getElement().setAttribute("lang", template.language().tag());
        field.getElement().setProperty("required", true);
    }

    private Div placeholders() {
        var buttons = new Div();
        buttons.addClassName("letters-placeholders");
        var required = template.kind().required();
        for (var placeholder : template.kind().placeholders()) {
            var name = desk.name(placeholder, Formats.language());
            var button = new Button(
                    required.contains(placeholder) ? getTranslation("oversight.texts.required", name) : name,
                    click -> getElement()
                            .executeJs(
                                    INSERT,
                                    body.getElement(),
                                    "{" + desk.name(placeholder, template.language()) + "}"));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.add(button);
        }
        var title = new Paragraph(getTranslation("oversight.texts.placeholders"));
        title.setId("placeholders");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-labelledby", "placeholders");
        return new Div(title, buttons);
    }

    boolean isUnsaved() {
        return !now().equals(saved);
    }

    private LetterText now() {
        return new LetterText(subject.getValue(), body.getValue());
    }

    private void typed() {
        preview.show(desk.example(template.language(), now()));
    }

    private void show(LetterTemplate shown) {
        template = shown;
        saved = desk.shown(shown);
        subject.setValue(saved.subject());
        body.setValue(saved.body());
        typed();
        clear();
        restore.setVisible(shown.own());
        changed.setText(shown.change()
                .map(change -> getTranslation(
                        shown.own() ? "oversight.texts.changed" : "oversight.texts.restored-by",
                        formats.dayAndTime(change.at()),
                        desk.changedBy(shown).orElseGet(() -> getTranslation("oversight.texts.somebody"))))
                .orElseGet(() -> getTranslation("oversight.texts.built-in")));
    }

    private void clear() {
        subject.setInvalid(false);
        body.setInvalid(false);
        problem.setVisible(false);
        remedies.setVisible(false);
    }

    private void save() {
        clear();
        switch (desk.change(actor.get(), template, now())) {
            case TemplateChange.Saved(var kept) -> {
                show(kept);
                Notices.done(getTranslation("oversight.texts.saved"));
            }
            case TemplateChange.Refused(var problems) -> refuse(problems);
            case TemplateChange.Stale(var theirs) -> stale(theirs);
        }
    }

    private void refuse(List<Problem> problems) {
        var inSubject = words(problems, true);
        var inBody = words(problems, false);
        if (!inBody.isEmpty()) {
            Form.refuse(body, inBody);
        }
        if (!inSubject.isEmpty()) {
            Form.refuse(subject, inSubject);
        }
    }

    private String words(List<Problem> problems, boolean inSubject) {
        return problems.stream()
                .filter(each -> each.inSubject() == inSubject)
                .map(this::words)
                .collect(Collectors.joining(" "));
    }

    private String words(Problem refused) {
        return switch (refused) {
            case Problem.Empty _ -> getTranslation("design.form.required");
            case Problem.Missing(var placeholder) -> getTranslation("oversight.texts.missing", braced(placeholder));
            case Problem.Unknown(var braced, var _) ->
                getTranslation(
                        "oversight.texts.unknown",
                        Placeholder.ofCode(braced).map(this::braced).orElse("{" + braced + "}"));
            case Problem.LinkInSubject _ -> getTranslation("oversight.texts.link-in-subject");
            case Problem.TooLong _ -> getTranslation("oversight.texts.too-long");
        };
    }

    private String braced(Placeholder placeholder) {
        return "{" + desk.name(placeholder, template.language()) + "}";
    }

    private void stale(LetterTemplate theirs) {
        problem.setText(getTranslation("design.stale"));
        problem.setVisible(true);
        remedies.removeAll();
        remedies.add(
                new Button(getTranslation("design.stale.theirs"), click -> show(theirs)),
                new Button(getTranslation("design.stale.mine"), click -> {
                    template = theirs;
                    save();
                }));
        remedies.setVisible(true);
    }

    private void askToRestore() {
        Confirmation.ask(
                getTranslation("oversight.texts.restore-title"),
                getTranslation("oversight.texts.restore-text"),
                getTranslation("oversight.texts.restore"),
                () -> {
                    clear();
                    switch (desk.restore(actor.get(), template)) {
                        case TemplateChange.Saved(var kept) -> {
                            show(kept);
                            Notices.done(getTranslation("oversight.texts.restored"));
                        }
                        case TemplateChange.Stale(var theirs) -> stale(theirs);
                        case TemplateChange.Refused(var problems) -> refuse(problems);
                    }
                });
    }
}
