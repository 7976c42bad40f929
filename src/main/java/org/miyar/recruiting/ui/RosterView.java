package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Confirmation;
import org.miyar.design.EmptyState;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.roster.Roster;
import org.miyar.recruiting.roster.RosterReading;
import org.miyar.recruiting.roster.RosterStart;
import org.miyar.recruiting.roster.Rosters;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.ui.OpeningLinks;

/** Inviting a list of people for one opening: load it, look through what would happen, confirm, and watch it being done. */
@Route("candidates/import")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
public class RosterView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final RequisitionFilter OPEN = new RequisitionFilter("", Optional.of(RequisitionState.OPEN));

    private static final String OPENING = "job";

    private final transient Rosters rosters;
    private final transient Requisitions requisitions;
    private final transient CurrentActor actor;

    private final OpeningChoice opening;
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final TextArea pasted = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Paragraph about = new Paragraph();
    private final RosterPreview preview = new RosterPreview();
    private final Button invite = new Button();
    private final Section outcome = new Section();
    private final RosterRuns runs;
    private transient @Nullable Roster roster;

    @Inject
    RosterView(Rosters rosters, Requisitions requisitions, RosterRuns runs, CurrentActor actor, Config config) {
        super("recruiting.roster");
        this.rosters = rosters;
        this.requisitions = requisitions;
        this.actor = actor;
        this.runs = runs;
        addClassName("recruiting-roster");
        setLead(getTranslation("recruiting.roster.lead"));
        addActions(new RouterLink(getTranslation("recruiting.candidate.back"), CandidatesView.class));
        opening = new OpeningChoice(requisitions, actor, Optional.of(RequisitionState.OPEN));
        if (nothingOpen()) {
            add(
                    runs,
                    new EmptyState(
                            VaadinIcon.BRIEFCASE,
                            getTranslation("recruiting.roster.no-job-title"),
                            getTranslation("recruiting.roster.no-job-text"),
                            OpeningLinks.toNew(getTranslation("recruiting.invite.no-job-add"))));
        } else {
            setUpFields();
            add(
                    runs,
                    source(
                            config.number(Setting.IMPORT_ROWS),
                            new RosterUpload(config.number(Setting.IMPORT_MEGABYTES), this::load, this::refuse)),
                    outcome());
        }
    }

    /** The part of its address that chooses the opening. */
    static QueryParameters asking(Optional<RequisitionId> opening) {
        return opening.map(id -> QueryParameters.of(OPENING, Long.toString(id.value())))
                .orElseGet(QueryParameters::empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted =
                PageAddress.id(PageAddress.read(event.getLocation().getQueryParameters(), OPENING), RequisitionId::new);
        if (wanted.isPresent()) {
            requisitions
                    .find(actor.get(), wanted.get())
                    .filter(job -> job.state() == RequisitionState.OPEN)
                    .ifPresent(job -> opening.setValue(job.row()));
        } else if (requisitions.count(actor.get(), OPEN) == 1) {
            requisitions
                    .page(actor.get(), OPEN, RequisitionSort.ADDED, true, Formats.language(), 0, 1)
                    .forEach(opening::setValue);
        }
    }

    private boolean nothingOpen() {
        return requisitions.count(actor.get(), OPEN) == 0;
    }

    private void setUpFields() {
        opening.setLabel(getTranslation("recruiting.invite.job"));
        opening.setAriaLabel(null);
        opening.setPlaceholder("");
        opening.addValueChangeListener(change -> check());
        language.setLabel(getTranslation("recruiting.invite.language"));
        language.setHelperText(getTranslation("recruiting.roster.language-help"));
        language.addThemeName("horizontal");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Formats.language());
        language.addValueChangeListener(change -> check());
        pasted.setLabel(getTranslation("recruiting.roster.paste"));
        pasted.setHelperText(getTranslation("recruiting.roster.paste-help"));
        pasted.setMinRows(5);
        pasted.setMaxRows(12);
        pasted.getElement().setAttribute("autocomplete", "off");
        pasted.getElement().setAttribute("dir", "auto");
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    private Section source(int mostRows, RosterUpload upload) {
        var read = new Button(getTranslation("recruiting.roster.check"));
        var form = new Form(read, () -> read(rosters.read(actor.get(), pasted.getValue())));
        form.require(opening);
        var limit = new Paragraph(getTranslation("recruiting.roster.file-help", mostRows));
        limit.addClassName("miyar-quiet");
        var file = new Div(upload, limit);
        file.addClassName("recruiting-roster-file");
        form.add(opening, language, pasted, read, file, problem);
        var section = new Section(new H2(getTranslation("recruiting.roster.source")), form);
        section.addClassName("recruiting-section");
        return section;
    }

    private Section outcome() {
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(click -> {
            invite.setEnabled(true);
            confirm();
        });
        about.addClassName("miyar-quiet");
        outcome.add(new H2(getTranslation("recruiting.roster.preview")), about, preview, invite);
        outcome.addClassName("recruiting-section");
        outcome.setVisible(false);
        return outcome;
    }

    private void load(byte[] file) {
        read(rosters.read(actor.get(), file));
    }

    private void read(RosterReading reading) {
        if (reading instanceof RosterReading.Read(var read)) {
            roster = read;
            problem.setText("");
            problem.setVisible(false);
            check();
        } else {
            refuse(words(reading));
        }
    }

    private void refuse(String why) {
        roster = null;
        problem.setText(why);
        problem.setVisible(true);
        problem.scrollIntoView();
        check();
    }

    private String words(RosterReading reading) {
        return switch (reading) {
            case RosterReading.Read _ -> "";
            case RosterReading.Empty _ -> getTranslation("recruiting.roster.problem.empty");
            case RosterReading.TooManyRows(int most) -> getTranslation("recruiting.roster.problem.too-many", most);
            case RosterReading.TooLarge(int most) -> getTranslation("recruiting.roster.problem.too-large", most);
            case RosterReading.NotText _ -> getTranslation("recruiting.roster.problem.not-text");
            case RosterReading.MixedEncodings(int line) -> getTranslation("recruiting.roster.problem.mixed", line);
            case RosterReading.Broken(int line) -> getTranslation("recruiting.roster.problem.broken", line);
            case RosterReading.NoNames(var columns) ->
                getTranslation("recruiting.roster.problem.no-names", columns.size(), named(columns));
            case RosterReading.NoEmails(var columns) ->
                getTranslation("recruiting.roster.problem.no-emails", columns.size(), named(columns));
        };
    }

    /** Says what would happen to the list that was read, for the opening and the language that are chosen now. */
    private void check() {
        var read = roster;
        outcome.setVisible(read != null);
        if (read == null) {
            return;
        }
        var job = opening.chosen();
        if (job.isEmpty()) {
            outcome.setVisible(false);
            Form.refuse(opening, getTranslation("recruiting.roster.job-missing"));
            return;
        }
        opening.setInvalid(false);
        preview.show(rosters.check(actor.get(), job.get(), read, language.getValue()));
        var notes = new StringBuilder();
        read.charset()
                .ifPresent(charset -> notes.append(getTranslation(
                        "recruiting.roster.charset",
                        charset.displayName(Formats.language().locale()))));
        if (!read.unread().isEmpty()) {
            notes.append(notes.isEmpty() ? "" : " ")
                    .append(getTranslation(
                            "recruiting.roster.unread", read.unread().size(), named(read.unread())));
        }
        about.setText(notes.toString());
        about.setVisible(!notes.isEmpty());
        int number = preview.invited();
        invite.setText(getTranslation("recruiting.roster.invite", number));
        invite.setVisible(number > 0);
        outcome.scrollIntoView();
    }

    private static String named(List<String> columns) {
        return String.join(
                Formats.language().rightToLeft() ? "، " : ", ",
                columns.stream().limit(20).toList());
    }

    private void confirm() {
        var job = opening.getValue();
        if (job == null) {
            return;
        }
        int number = preview.invited();
        Confirmation.askToBegin(
                getTranslation("recruiting.roster.confirm-title", number),
                getTranslation(
                        rosters.leavesByMail(actor.get())
                                ? "recruiting.roster.confirm-text"
                                : "recruiting.roster.confirm-kept",
                        job.title().in(Formats.language()),
                        preview.rows().size() - number),
                getTranslation("recruiting.roster.invite", number),
                () -> start(job.id()));
    }

    private void start(RequisitionId job) {
        if (roster == null) {
            // Confirmed twice.
            return;
        }
        switch (rosters.start(actor.get(), job, preview.rows())) {
            case RosterStart.Started _ -> {
                roster = null;
                outcome.setVisible(false);
                pasted.clear();
                runs.refresh();
                runs.scrollIntoView();
            }
            case RosterStart.JobClosed _ -> Notices.problem(getTranslation("recruiting.invite.job-closed"));
            case RosterStart.Nobody _ -> Notices.problem(getTranslation("recruiting.roster.nobody"));
        }
    }
}
