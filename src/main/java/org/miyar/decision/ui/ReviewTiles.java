package org.miyar.decision.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.decision.Reviews;
import org.miyar.design.HomeTiles;
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
                .map(hr -> Tile.toDo(
                        reviews.waiting(hr), "decision.tile", "decision.tile-explained", "reviews", "vaadin:scale", 5))
                .orElse(List.of());
    }
}
