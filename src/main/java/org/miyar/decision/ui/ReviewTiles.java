package org.miyar.decision.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.miyar.decision.Reviews;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;

/** Who waits for a decision to be looked at again: before everything else, since a day was promised. Nothing where nobody waits. */
@ApplicationScoped
class ReviewTiles implements HomeTiles {
    private final Reviews reviews;
    private final CurrentActor actor;

    @Inject
    ReviewTiles(Reviews reviews, CurrentActor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .filter(someone -> someone.is(Role.HR))
                .map(this::tiles)
                .orElse(List.of());
    }

    private List<Tile> tiles(Actor hr) {
        int waiting = reviews.waiting(hr);
        return waiting == 0
                ? List.of()
                : List.of(new Tile(
                        text("decision.tile"),
                        OptionalLong.of(waiting),
                        text("decision.tile-explained"),
                        "reviews",
                        "vaadin:scale",
                        5));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
