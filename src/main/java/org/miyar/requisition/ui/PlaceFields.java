package org.miyar.requisition.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.CurrentActor;
import org.miyar.requisition.Requisition;
import org.miyar.team.Branch;
import org.miyar.team.BranchId;
import org.miyar.team.Team;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;

/** Where the person will work: in a team, whose branch is then given, or at a branch. */
final class PlaceFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient CurrentActor actor;
    private final ComboBox<Team> team = new ComboBox<>();
    private final ComboBox<Branch> branch = new ComboBox<>();

    PlaceFields(Teams teams, CurrentActor actor) {
        this.teams = teams;
        this.actor = actor;
        addClassName("requisition-row");
        team.setLabel(getTranslation("requisition.team"));
        team.setHelperText(getTranslation("requisition.team-help"));
        team.setClearButtonVisible(true);
        team.setItemLabelGenerator(each -> each.name() + " · " + each.branch().name());
        team.setItems(query ->
                teams.list(actor.get(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        team.addValueChangeListener(change -> follow(change.getValue()));
        branch.setLabel(getTranslation("requisition.branch"));
        branch.setClearButtonVisible(true);
        branch.setItemLabelGenerator(Branch::name);
        branch.setItems(query ->
                teams
                        .branches(actor.get(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        add(team, branch);
    }

    private void follow(@Nullable Team chosen) {
        branch.setReadOnly(chosen != null);
        if (chosen != null) {
            branch.setValue(chosen.branch());
        }
    }

    void show(Requisition opening) {
        var form = opening.form();
        form.team().flatMap(id -> teams.find(actor.get(), id)).ifPresent(team::setValue);
        if (form.team().isEmpty()) {
            form.branch()
                    .flatMap(id -> opening.row().branch().map(name -> new Branch(id, name)))
                    .ifPresent(branch::setValue);
        }
    }

    Optional<TeamId> team() {
        return Optional.ofNullable(team.getValue()).map(Team::id);
    }

    /** Only where there is no team: that has one itself. */
    Optional<BranchId> branch() {
        return team().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(branch.getValue()).map(Branch::id);
    }
}
