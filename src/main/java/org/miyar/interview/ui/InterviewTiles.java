package org.miyar.interview.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.HomeTiles;
import org.miyar.identity.CurrentActor;
import org.miyar.interview.Ratings;

/** The interviews that somebody has to rate; whoever has none is not told so. */
@ApplicationScoped
class InterviewTiles implements HomeTiles {
    private final Ratings ratings;
    private final CurrentActor actor;

    @Inject
    InterviewTiles(Ratings ratings, CurrentActor actor) {
        this.ratings = ratings;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .filter(someone -> !someone.roles().isEmpty())
                .map(someone -> Tile.toDo(
                        ratings.waiting(someone),
                        "interview.tile",
                        "interview.tile-explained",
                        "interviews",
                        "vaadin:comments-o",
                        5))
                .orElse(List.of());
    }
}
