package org.miyar.requisition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.StageForm;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;

/** One stage as it is written: its name in each language, and its place among the others where that is free. */
final class StageFields extends ListItem {
    private static final long serialVersionUID = 1L;

    private final transient Optional<StageId> id;
    private final StageKind kind;
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Button earlier = new Button(VaadinIcon.ARROW_UP.create());
    private final Button later = new Button(VaadinIcon.ARROW_DOWN.create());

    /** What can be done with a stage whose place is not fixed; the list's. */
    interface Deeds {
        void shift(StageFields stage, int by);

        void remove(StageFields stage);
    }

    /** @param used whether somebody is or was in it */
    StageFields(StageForm stage, boolean used, Deeds deeds) {
        id = stage.id();
        kind = stage.kind();
        addClassName("requisition-stage");
        var word = StageWords.of(kind);
        var head = OpeningTags.styled(new Div(new H2(word)), "requisition-stage-head");
        if (!kind.fixed()) {
            var remove = new Button(VaadinIcon.TRASH.create(), click -> deeds.remove(this));
            remove.setAriaLabel(getTranslation("requisition.stages.remove", word));
            remove.setVisible(!used);
            earlier.addClickListener(click -> deeds.shift(this, -1));
            earlier.setAriaLabel(getTranslation("requisition.stages.earlier", word));
            later.addClickListener(click -> deeds.shift(this, 1));
            later.setAriaLabel(getTranslation("requisition.stages.later", word));
            for (var button : new Button[] {earlier, later, remove}) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
                head.add(button);
            }
        }
        var fields = OpeningTags.styled(new Div(), "requisition-stage-names");
        Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> language != Formats.language()))
                .forEach(language -> fields.add(field(stage, language)));
        add(head, fields);
    }

    private TextField field(StageForm stage, Language language) {
        var field = new TextField(getTranslation("requisition.stages.name", language.ownName()));
        field.setMaxLength(StageForm.NAME_LENGTH);
        field.setPlaceholder(getTranslation(language.locale(), "requisition.stage." + kind.code()));
        field.setValue(stage.name().map(name -> name.written(language)).orElse(""));
        field.addClassName(language.rightToLeft() ? "miyar-rtl" : "miyar-ltr");
        field.getElement().setAttribute("lang", language.tag());
        names.put(language, field);
        return field;
    }

    StageKind kind() {
        return kind;
    }

    StageForm form() {
        return new StageForm(
                id, kind, PartialText.typed(name(Language.ARABIC), name(Language.PERSIAN), name(Language.ENGLISH)));
    }

    private String name(Language language) {
        return Optional.ofNullable(names.get(language)).map(TextField::getValue).orElse("");
    }

    /** Which ways are free. */
    void free(boolean before, boolean after) {
        earlier.setEnabled(before);
        later.setEnabled(after);
    }

    void focus() {
        names.values().stream().findFirst().ifPresent(TextField::focus);
    }
}
