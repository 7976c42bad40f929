package org.miyar.team.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.miyar.access.AccountQuery;
import org.miyar.access.Accounts;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.team.Teams;

/** What an administrator of a new organisation does first; each step goes away once it is done. */
@ApplicationScoped
class FirstSteps implements HomeTiles {
    private final Accounts accounts;
    private final Teams teams;
    private final CurrentActor actor;

    @Inject
    FirstSteps(Accounts accounts, Teams teams, CurrentActor actor) {
        this.accounts = accounts;
        this.teams = teams;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .filter(someone -> someone.is(Role.ADMINISTRATOR))
                .map(this::steps)
                .orElse(List.of());
    }

    private List<Tile> steps(Actor administrator) {
        if (accounts.count(administrator, AccountQuery.all().withRole(Role.HR)) == 0) {
            return List.of(step("people", "vaadin:users", 1));
        }
        return teams.count(administrator, "") == 0 ? List.of(step("teams", "vaadin:group", 2)) : List.of();
    }

    private static Tile step(String view, String icon, int order) {
        return new Tile(
                text("team.first-steps." + view),
                OptionalLong.empty(),
                text("team.first-steps." + view + ".text"),
                view,
                icon,
                order);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
