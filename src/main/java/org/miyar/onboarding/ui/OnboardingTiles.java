package org.miyar.onboarding.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.onboarding.Onboarding;

/** What is due in the first weeks of the people one leads, and still to do in one's own; where there is nothing, nobody is told so. */
@ApplicationScoped
class OnboardingTiles implements HomeTiles {
    private final Onboarding onboarding;
    private final CurrentActor actor;

    @Inject
    OnboardingTiles(Onboarding onboarding, CurrentActor actor) {
        this.onboarding = onboarding;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .map(someone -> Stream.of(ofTheirTeams(someone), own(someone))
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    private List<Tile> ofTheirTeams(Actor someone) {
        return someone.is(Role.SUPERVISOR)
                ? tile(onboarding.due(someone), "onboarding.tile-team", "onboarding.tile-team-explained", 4)
                : List.of();
    }

    private List<Tile> own(Actor someone) {
        return someone.is(Role.EMPLOYEE)
                ? tile(onboarding.open(someone), "onboarding.title", "onboarding.tile-explained", 5)
                : List.of();
    }

    private static List<Tile> tile(int number, String title, String explanation, int order) {
        return Tile.toDo(number, title, explanation, "onboarding", "vaadin:calendar-user", order);
    }
}
