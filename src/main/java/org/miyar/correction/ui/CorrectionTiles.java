package org.miyar.correction.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.miyar.correction.Corrections;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
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
                .map(this::tiles)
                .orElse(List.of());
    }

    private List<Tile> tiles(Actor hr) {
        int waiting = corrections.waiting(hr);
        return waiting == 0
                ? List.of()
                : List.of(new Tile(
                        text("correction.tile"),
                        OptionalLong.of(waiting),
                        text("correction.tile-explained"),
                        "corrections",
                        "vaadin:edit",
                        6));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
