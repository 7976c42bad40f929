package org.miyar.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.design.Confirmation;
import org.miyar.design.DetailPanel;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.kernel.SearchKey;
import org.miyar.team.Branch;
import org.miyar.team.Colleague;
import org.miyar.team.Team;
import org.miyar.team.TeamChange;
import org.miyar.team.TeamForm;
import org.miyar.team.Teams;

/** One team: its branch, its name, who leads it, who belongs to it. */
final class TeamPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient CurrentActor actor;
    private final transient Runnable saved;
    private final transient Optional<Team> team;
    private final TextField name = new TextField();
    private final ComboBox<String> branch = new ComboBox<>();
    private final ComboBox<Colleague> lead = new ComboBox<>();
    private final MultiSelectComboBox<Colleague> members = new MultiSelectComboBox<>();
    private final Form form;
    private int version;

    TeamPanel(Optional<Team> team, Teams teams, CurrentActor actor, Runnable closed, Runnable saved) {
        super("", closed);
        this.teams = teams;
        this.actor = actor;
        this.saved = saved;
        this.team = team;
        setHeading(team.map(Team::name).orElse(getTranslation("team.add")));
        var save = new Button(getTranslation("design.save"));
        form = new Form(save, this::save);
        fields();
        add(form);
        team.ifPresent(this::show);
        var row = new Div(save, new Button(getTranslation("design.cancel"), click -> closed.run()));
        row.addClassName("miyar-detail-actions");
        add(row);
        team.ifPresent(existing -> add(dissolve(existing)));
    }

    private void fields() {
        name.setLabel(getTranslation("team.name"));
        name.setMaxLength(120);
        branch.setLabel(getTranslation("team.branch"));
        branch.setHelperText(getTranslation("team.branch.help"));
        branch.setItems(query ->
                teams.branches(actor.get(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(Branch::name));
        branch.setAllowCustomValue(true);
        branch.addCustomValueSetListener(typed -> branch.setValue(typed.getDetail()));
        lead.setLabel(getTranslation("team.lead-person"));
        lead.setHelperText(getTranslation("team.lead-person.help"));
        lead.setClearButtonVisible(true);
        lead.setItemLabelGenerator(Colleague::name);
        lead.setItems(query -> eligible(query, Optional.of(Role.SUPERVISOR)));
        members.setLabel(getTranslation("team.members"));
        members.setItemLabelGenerator(Colleague::name);
        members.setItems(query -> eligible(query, Optional.empty()));
        members.setAutoExpand(AutoExpandMode.VERTICAL);
        form.require(name);
        form.require(branch);
        form.add(name, branch, lead, members);
    }

    private Stream<Colleague> eligible(Query<Colleague, String> query, Optional<Role> role) {
        var search = new SearchKey(query.getFilter().orElse(""));
        return teams.eligible(actor.get(), role, search, query.getOffset(), query.getLimit()).stream();
    }

    private void show(Team existing) {
        name.setValue(existing.name());
        branch.setValue(existing.branch().name());
        lead.setValue(existing.lead().orElse(null));
        members.setValue(teams.members(actor.get(), existing.id()));
        version = existing.version();
    }

    private Div dissolve(Team existing) {
        var button = new Button(
                getTranslation("team.dissolve"),
                click -> Confirmation.ask(
                        getTranslation("team.dissolve.title", existing.name()),
                        getTranslation("team.dissolve.text"),
                        getTranslation("team.dissolve"),
                        () -> answer(teams.dissolve(actor.get(), existing))));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var more = new Div(button);
        more.addClassName("miyar-detail-more");
        return more;
    }

    private void save() {
        var wanted = new TeamForm(
                branch.getValue(),
                name.getValue(),
                Optional.ofNullable(lead.getValue()).map(Colleague::id),
                members.getValue().stream().map(Colleague::id).collect(Collectors.toSet()));
        answer(
                team.isEmpty()
                        ? teams.add(actor.get(), wanted)
                        : teams.change(actor.get(), team.get().id(), version, wanted));
    }

    private void answer(TeamChange change) {
        clearProblem();
        switch (change) {
            case TeamChange.Saved _ -> {
                Notices.done(getTranslation("design.saved"));
                saved.run();
            }
            case TeamChange.NameTaken _ -> Form.refuse(name, getTranslation("team.name.taken"));
            case TeamChange.LeadIsNoSupervisor _ -> showProblem(getTranslation("team.lead-person.help"));
            case TeamChange.Stale _ -> stale();
        }
    }

    private void stale() {
        var current = team.flatMap(existing -> teams.find(actor.get(), existing.id()));
        if (current.isEmpty()) {
            showProblem(getTranslation("team.gone"));
            return;
        }
        showProblem(
                getTranslation("design.stale"),
                new Button(getTranslation("design.stale.theirs"), click -> {
                    show(current.get());
                    clearProblem();
                }),
                new Button(getTranslation("design.stale.mine"), click -> {
                    version = current.get().version();
                    form.submit();
                }));
    }
}
