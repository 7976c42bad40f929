package org.miyar.requisition.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.miyar.design.HomeTiles;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.Requisitions;

/** What HR of a new organisation does first; goes away once it is done. */
@ApplicationScoped
class FirstOpening implements HomeTiles {
    private static final int ORDER = 3;

    private final Requisitions requisitions;
    private final CurrentActor actor;

    @Inject
    FirstOpening(Requisitions requisitions, CurrentActor actor) {
        this.requisitions = requisitions;
        this.actor = actor;
    }

    @Override
    public List<Tile> waiting() {
        return actor.find()
                .filter(someone -> someone.is(Role.HR))
                .filter(hr -> requisitions.count(hr, RequisitionFilter.ALL) == 0)
                .map(hr -> List.of(new Tile(
                        text("requisition.first"),
                        OptionalLong.empty(),
                        text("requisition.first-explained"),
                        "openings",
                        "vaadin:briefcase",
                        ORDER)))
                .orElse(List.of());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
