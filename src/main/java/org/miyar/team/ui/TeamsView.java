package org.miyar.team.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Cell;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.ListPage;
import org.miyar.design.ListWithDetail;
import org.miyar.design.NarrowGrid;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.team.Colleague;
import org.miyar.team.Team;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;

/** The administrator's list of teams by branch; one of them opens beside it. */
@Route("teams")
@Menu(order = 81, title = "team.title", icon = "vaadin:group")
@RolesAllowed(Roles.ADMINISTRATOR)
public class TeamsView extends ListWithDetail implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient Teams teams;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final TeamList list = new TeamList();

    @Inject
    TeamsView(Teams teams, CurrentActor actor, Formats formats) {
        super("26rem");
        this.teams = teams;
        this.actor = actor;
        this.formats = formats;
        setList(list);
        list.fill();
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        list.search.setValue(PageAddress.read(event.getLocation().getQueryParameters(), "search"));
        if (parameter == null) {
            setDetail(null);
        } else {
            open(parameter.equals(NEW) ? Optional.empty() : Optional.of(find(parameter)));
        }
    }

    private Team find(String id) {
        return PageAddress.id(id, TeamId::new)
                .flatMap(team -> teams.find(actor.get(), team))
                .orElseThrow(NotFoundException::new);
    }

    private void open(Optional<Team> team) {
        setDetail(new TeamPanel(team, teams, actor, this::close, () -> {
            list.refresh();
            close();
        }));
    }

    @Override
    protected void close() {
        UI.getCurrent().navigate(TeamsView.class, list.parameters());
    }

    /** The list itself. */
    private final class TeamList extends ListPage<Team> {
        private static final long serialVersionUID = 1L;

        private final SearchField search = new SearchField(getTranslation("team.search"));

        private TeamList() {
            super("team.title");
            setLead(getTranslation("team.lead"));
        }

        private void fill() {
            var add = adding();
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
            search.addValueChangeListener(change -> {
                refresh();
                if (change.isFromClient()) {
                    PageAddress.write(UI.getCurrent(), Map.of("search", search.getValue()));
                }
            });
            grid.addColumn(new ComponentRenderer<>(
                            team -> Cell.twoLines(team.name(), team.branch().name())))
                    .setHeader(getTranslation("team.name"))
                    .setFlexGrow(2);
            var lead = grid.addColumn(new ComponentRenderer<>(
                            team -> Cell.line(team.lead().map(Colleague::name).orElse("–"))))
                    .setHeader(getTranslation("team.lead-person"))
                    .setFlexGrow(2);
            grid.addColumn(team -> formats.number(team.members()))
                    .setHeader(getTranslation("team.members"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
            NarrowGrid.dropOnPhones(grid, List.of(lead));
            grid.setItems(DataProvider.fromCallbacks(
                    query -> teams.list(actor.get(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                    query -> counted(teams.count(actor.get(), search.getValue()))));
            grid.addItemClickListener(click -> UI.getCurrent()
                    .navigate(
                            TeamsView.class, Long.toString(click.getItem().id().value()), parameters()));
            addList(search);
        }

        private Button adding() {
            return new Button(
                    getTranslation("team.add"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(TeamsView.class, NEW, parameters()));
        }

        private int counted(int found) {
            if (found == 0 && search.isEmpty()) {
                grid.setEmptyStateComponent(new EmptyState(
                        VaadinIcon.GROUP, getTranslation("team.empty"), getTranslation("team.empty.text"), adding()));
            } else {
                grid.setEmptyStateText(getTranslation("team.none"));
            }
            setCount(getTranslation("team.count", found));
            return found;
        }

        private QueryParameters parameters() {
            return PageAddress.parameters(Map.of("search", search.getValue()));
        }
    }
}
