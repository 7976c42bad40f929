package org.miyar.onboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Optional;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;
import org.miyar.onboarding.Onboarding;
import org.miyar.onboarding.Plan;
import org.miyar.onboarding.Task;
import org.miyar.onboarding.TaskChange;

/** One person's first days: what is done is ticked off; those who go with them add and change. */
final class PlanPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Onboarding onboarding;
    private final transient Formats formats;
    private final transient Actor by;
    private final transient Plan plan;
    private final transient Runnable changed;

    PlanPanel(Onboarding onboarding, Formats formats, Actor by, Plan plan, boolean mayChange, Runnable changed) {
        this.onboarding = onboarding;
        this.formats = formats;
        this.by = by;
        this.plan = plan;
        this.changed = changed;
        addClassName("onboarding-plan");
        getElement().setAttribute("aria-label", plan.name());
        var name = new H2(new Isolated(plan.name()));
        var about = new Paragraph();
        plan.team().ifPresent(team -> about.add(new Isolated(team), new Span(" · ")));
        about.add(new Span(getTranslation(
                "onboarding.progress",
                formats.day(plan.beginsOn()),
                plan.done(),
                plan.tasks().size())));
        about.addClassName("miyar-quiet");
        var list = new OrderedList();
        list.addClassName("onboarding-tasks");
        plan.tasks().forEach(task -> list.add(item(task, mayChange)));
        add(name, about, list);
        if (mayChange) {
            add(new Button(
                    getTranslation("onboarding.add"),
                    VaadinIcon.PLUS.create(),
                    click -> new TaskDialog(onboarding, formats, by, plan, Optional.empty(), changed).open()));
        }
    }

    private ListItem item(Task task, boolean mayChange) {
        var done = new Checkbox(task.title().in(Formats.language()), task.done());
        done.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told(onboarding.tick(by, task.id(), task.version(), change.getValue()));
            }
        });
        var due = new Span(formats.day(task.dueOn()));
        due.addClassName("miyar-quiet");
        var row = new Div(done, due);
        row.addClassName("onboarding-task");
        if (!task.done() && task.dueOn().isBefore(today())) {
            row.add(Cell.tag(getTranslation("onboarding.overdue"), "attention"));
        }
        if (mayChange) {
            var edit = new Button(
                    VaadinIcon.PENCIL.create(),
                    click -> new TaskDialog(onboarding, formats, by, plan, Optional.of(task), changed).open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            edit.setAriaLabel(getTranslation("onboarding.edit", task.title().in(Formats.language())));
            row.add(edit);
        }
        return new ListItem(row);
    }

    private LocalDate today() {
        return onboarding.today();
    }

    private void told(TaskChange change) {
        switch (change) {
            case SAVED -> {}
            case STALE -> Notices.problem(getTranslation("onboarding.stale"));
            case GONE -> Notices.problem(getTranslation("onboarding.gone"));
        }
        changed.run();
    }
}
