package org.miyar.onboarding.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.HomeTiles;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.onboarding.Onboarding;

/** What somebody has still to do in their own first weeks; whoever has no plan, or has done it, is not told so. */
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
                .filter(someone -> someone.is(Role.EMPLOYEE))
                .map(employee -> Tile.toDo(
                        onboarding.open(employee),
                        "onboarding.title",
                        "onboarding.tile-explained",
                        "onboarding",
                        "vaadin:calendar-user",
                        5))
                .orElse(List.of());
    }
}
