package org.miyar.correction.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.correction.Corrections;
import org.miyar.design.HomeTiles;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;

/** Who asked to have something about them put right. Nothing where nobody waits. */
@ApplicationScoped
class CorrectionTiles implements HomeTiles {
    private final Corrections corrections;
    private final CurrentActor actor;

    @Inject
    CorrectionTiles(Corrections corrections, CurrentActor actor) {
        this.corrections = corrections;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .filter(someone -> someone.is(Role.HR))
                .map(hr -> Tile.toDo(
                        corrections.waiting(hr),
                        "correction.tile",
                        "correction.tile-explained",
                        "corrections",
                        "vaadin:edit",
                        6))
                .orElse(List.of());
    }
}
