package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.miyar.design.HomeTiles;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;

/** What waits for HR in hiring: profiles nobody has read, links nobody has opened. */
@ApplicationScoped
class HiringTiles implements HomeTiles {
    private final Candidates candidates;
    private final Pipeline pipeline;
    private final CurrentActor actor;

    @Inject
    HiringTiles(Candidates candidates, Pipeline pipeline, CurrentActor actor) {
        this.candidates = candidates;
        this.pipeline = pipeline;
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
        var tiles = new ArrayList<>(always(hr));
        tiles.addAll(Tile.toDo(
                pipeline.withdrewLately(hr),
                "recruiting.tile.withdrew",
                "recruiting.tile.withdrew-explained",
                "candidates?stage=" + StageKind.WITHDRAWN.code(),
                "vaadin:sign-out",
                30));
        return tiles;
    }

    private List<Tile> always(Actor hr) {
        var unread = new CandidateFilter(
                "", Set.of(), true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var unopened = new CandidateFilter(
                "",
                Set.of(CandidateState.INVITED),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return List.of(
                new Tile(
                        text("recruiting.tile.submitted"),
                        OptionalLong.of(candidates.count(hr, unread)),
                        text("recruiting.tile.submitted-explained"),
                        "candidates?state=" + ListAddress.UNREAD,
                        "vaadin:clipboard-check",
                        10),
                new Tile(
                        text("recruiting.tile.unopened"),
                        OptionalLong.of(candidates.count(hr, unopened)),
                        text("recruiting.tile.unopened-explained"),
                        "candidates?state=" + CandidateState.INVITED.code(),
                        "vaadin:envelope-o",
                        20,
                        false));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
