package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.sitting.Accommodation;
import org.miyar.sitting.AccommodationOutcome;

/** Records before the start what a person needs; the people who decide never see it. */
final class AccommodationDialog {
    private final Dialog dialog = new Dialog();
    private final Checkbox untimed = new Checkbox();
    private final Select<Integer> extraTime = new Select<>();
    private final TextArea notes = new TextArea();
    private final Function<Accommodation, AccommodationOutcome> record;
    private final Runnable done;
    private int version;

    AccommodationDialog(Accommodation current, Function<Accommodation, AccommodationOutcome> record, Runnable done) {
        this.record = record;
        this.done = done;
        dialog.setHeaderTitle(text("recruiting.accommodation.title"));
        dialog.addClassName("recruiting-dialog");
        dialog.setWidth("min(34rem, 94vw)");
        untimed.setLabel(text("recruiting.accommodation.no-timing"));
        untimed.setHelperText(text("recruiting.accommodation.no-timing-help"));
        extraTime.setLabel(text("recruiting.accommodation.extra-time"));
        extraTime.setItems(Accommodation.EXTRA_TIMES.stream().sorted().toList());
        extraTime.setItemLabelGenerator(percent -> percent == 0
                ? text("recruiting.accommodation.extra-time-none")
                : text("recruiting.accommodation.extra-time-more", percent));
        notes.setLabel(text("recruiting.accommodation.note"));
        notes.setHelperText(text("recruiting.accommodation.note-help"));
        notes.setMaxLength(Accommodation.NOTES_LENGTH);
        show(current);
        var save = new Button(text("recruiting.accommodation.save"));
        var form = new Form(save, this::save);
        form.add(new Paragraph(text("recruiting.accommodation.text")), untimed, extraTime, notes);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), save);
    }

    void open() {
        dialog.open();
    }

    private void show(Accommodation current) {
        version = current.version();
        untimed.setValue(!current.timingSignals());
        extraTime.setValue(current.extraTimePercent());
        notes.setValue(current.notes());
    }

    private void save() {
        switch (record.apply(new Accommodation(extraTime.getValue(), !untimed.getValue(), notes.getValue(), version))) {
            case AccommodationOutcome.Recorded _ -> {
                Notices.done(text("recruiting.accommodation.saved"));
                dialog.close();
                done.run();
            }
            case AccommodationOutcome.Started _ -> {
                Notices.problem(text("recruiting.accommodation.too-late"));
                dialog.close();
                done.run();
            }
            case AccommodationOutcome.Stale stale -> {
                show(stale.current());
                Notices.problem(text("recruiting.accommodation.changed"));
            }
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
