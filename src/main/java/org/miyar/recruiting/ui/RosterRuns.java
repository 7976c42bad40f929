package org.miyar.recruiting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Cell;
import org.miyar.design.Confirmation;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.recruiting.roster.RosterRun;
import org.miyar.recruiting.roster.Rosters;

/** The lists invited last. While one is running the page asks every second how far it is; leaving the page does not stop it. */
@Dependent
class RosterRuns extends Section {
    private static final long serialVersionUID = 1L;

    private static final int SECOND = 1_000;
    private static final int NEVER = -1;

    private final transient Rosters rosters;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div runs = new Div();
    private @Nullable Registration asking;

    @Inject
    RosterRuns(Rosters rosters, Formats formats, CurrentActor actor) {
        this.rosters = rosters;
        this.formats = formats;
        this.actor = actor;
        addClassName("recruiting-section");
        runs.addClassName("recruiting-runs");
        add(new H2(getTranslation("recruiting.roster.runs")), runs);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        asking = event.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (asking != null) {
            asking.remove();
        }
    }

    void refresh() {
        var newest = rosters.newest(actor.get());
        setVisible(!newest.isEmpty());
        runs.removeAll();
        newest.forEach(run -> runs.add(show(run)));
        getUI().ifPresent(ui -> ui.setPollInterval(running(newest) ? SECOND : NEVER));
    }

    private static boolean running(List<RosterRun> newest) {
        return newest.stream().anyMatch(RosterRun::running);
    }

    private Component show(RosterRun run) {
        var title = Cell.twoLines(run.job().in(Formats.language()), formats.dayAndTime(run.startedAt()));
        var far = new Paragraph(
                run.running() && run.done() == 0
                        ? getTranslation("recruiting.roster.run.begins", run.total())
                        : getTranslation(
                                "recruiting.roster.run." + run.state().code(),
                                run.invited(),
                                run.total(),
                                run.leftAlone()));
        far.getElement().setAttribute("role", "status");
        var shown = new Div(title, far);
        shown.addClassName("recruiting-run");
        if (run.running()) {
            var bar = new ProgressBar(0, run.total(), run.done());
            bar.getElement().setAttribute("aria-label", getTranslation("recruiting.roster.progress"));
            shown.add(bar, new Button(getTranslation("recruiting.roster.cancel"), click -> askToCancel(run)));
        }
        return shown;
    }

    private void askToCancel(RosterRun run) {
        Confirmation.ask(
                getTranslation("recruiting.roster.cancel-title"),
                getTranslation("recruiting.roster.cancel-text"),
                getTranslation("recruiting.roster.cancel"),
                () -> {
                    if (!rosters.cancel(actor.get(), run.id())) {
                        Notices.problem(UI.getCurrent().getTranslation("recruiting.roster.cancel-late"));
                    }
                    refresh();
                });
    }
}
