package org.miyar.interview.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
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
                .map(this::tiles)
                .orElse(List.of());
    }

    private List<Tile> tiles(Actor someone) {
        int waiting = ratings.waiting(someone);
        return waiting == 0
                ? List.of()
                : List.of(new Tile(
                        InterviewCells.text("interview.tile"),
                        OptionalLong.of(waiting),
                        InterviewCells.text("interview.tile-explained"),
                        "interviews",
                        "vaadin:comments-o",
                        5));
    }
}
