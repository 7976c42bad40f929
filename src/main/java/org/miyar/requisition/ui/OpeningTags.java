package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.miyar.design.Cell;
import org.miyar.requisition.RequisitionMove.Obstacle;
import org.miyar.requisition.RequisitionState;

/** How an opening stands, in words; the colour only repeats them. */
final class OpeningTags {
    private OpeningTags() {}

    static Div of(RequisitionState state, Optional<LocalDate> closesOn, LocalDate today, boolean demo) {
        var tags = new ArrayList<Span>();
        var tag = Cell.tag(text("requisition.state." + state.code()));
        switch (state) {
            case OPEN -> tag.addClassName("good");
            case PAUSED -> tag.addClassName("attention");
            case DRAFT, CLOSED -> {}
        }
        tags.add(tag);
        if (state == RequisitionState.OPEN && closesOn.filter(today::isAfter).isPresent()) {
            tags.add(Cell.tag(text("requisition.overdue"), "attention"));
        }
        if (demo) {
            tags.add(Cell.tag(text("requisition.demo")));
        }
        return Cell.tags(tags);
    }

    /** What an opening lacks, in words. */
    static List<String> words(Set<Obstacle> obstacles) {
        return obstacles.stream()
                .sorted()
                .map(each -> text("requisition.obstacle."
                        + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    static <C extends Component> C styled(C component, String... classes) {
        for (var name : classes) {
            component.addClassName(name);
        }
        return component;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
