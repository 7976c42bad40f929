package org.miyar.onboarding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.miyar.design.DayField;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.onboarding.Onboarding;
import org.miyar.onboarding.Plan;
import org.miyar.onboarding.Task;
import org.miyar.onboarding.TaskChange;

/** A task of a plan, new or changed. */
final class TaskDialog {
    private final Dialog dialog = new Dialog();
    private final TextField title = new TextField();
    private final DayField due;
    private final Onboarding onboarding;
    private final Actor by;
    private final Plan plan;
    private final Optional<Task> task;
    private final Runnable changed;

    TaskDialog(Onboarding onboarding, Formats formats, Actor by, Plan plan, Optional<Task> task, Runnable changed) {
        this.onboarding = onboarding;
        this.by = by;
        this.plan = plan;
        this.task = task;
        this.changed = changed;
        dialog.setHeaderTitle(text(task.isPresent() ? "onboarding.change" : "onboarding.add"));
        dialog.setWidth("min(34rem, 94vw)");
        title.setLabel(text("onboarding.task"));
        title.setMaxLength(Task.TITLE_LENGTH);
        due = new DayField(text("onboarding.due"), "", formats::day);
        task.ifPresent(known -> title.setValue(known.title().in(Formats.language())));
        due.setValue(task.map(Task::dueOn).orElse(onboarding.today().plusDays(7)));
        var save = new Button(text("onboarding.save"));
        var form = new Form(save, this::save);
        form.require(title, typed -> !typed.isBlank(), text("onboarding.task-needed"));
        form.require(due);
        form.add(title, due);
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), save);
    }

    void open() {
        dialog.open();
        title.focus();
    }

    private void save() {
        var outcome = task.map(known -> onboarding.change(by, known.id(), known.version(), written(), due.getValue()))
                .orElseGet(() ->
                        onboarding.add(by, plan.id(), written(), due.getValue()) ? TaskChange.SAVED : TaskChange.GONE);
        switch (outcome) {
            case SAVED -> Notices.done(text("onboarding.saved"));
            case STALE -> Notices.problem(text("onboarding.stale"));
            case GONE -> Notices.problem(text("onboarding.gone"));
        }
        dialog.close();
        changed.run();
    }

    /** What was there in other languages says something else once this one is changed: it goes, unless nothing was changed. */
    private PartialText written() {
        var typed = title.getValue();
        var language = Formats.language();
        return task.map(Task::title)
                .filter(before -> before.in(language).equals(typed.strip()))
                .orElseGet(() -> new PartialText(
                        language == Language.ARABIC ? typed : "",
                        language == Language.PERSIAN ? typed : "",
                        language == Language.ENGLISH ? typed : ""));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
