package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.miyar.design.Isolated;
import org.miyar.recruiting.CandidateRow;

/** A candidate on the board: who, how far with the assessment, since when in this stage. A score only where it was asked for. */
final class BoardCard extends ListItem {
    private static final long serialVersionUID = 1L;

    /** What can be done with a card; the board's. */
    interface Deeds {
        void select(CandidateRow row, boolean selected);

        void move(CandidateRow row);
    }

    BoardCard(CandidateRow row, CandidateCells cells, boolean selected, Deeds deeds) {
        addClassName("recruiting-board-card");
        setId("candidate-" + row.id().value());
        var link = CandidateLinks.to(row.id());
        link.add(new Isolated(row.name()));
        link.addClassName("recruiting-name");
        // Else the browser drags the link away, not the card.
        link.getElement().setAttribute("draggable", "false");
        var select = new Checkbox();
        select.setAriaLabel(getTranslation("recruiting.selection.select", row.name()));
        select.setValue(selected);
        select.addValueChangeListener(change -> deeds.select(row, change.getValue()));
        var move = new Button(VaadinIcon.ARROWS_LONG_H.create(), click -> deeds.move(row));
        move.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        move.setAriaLabel(getTranslation("recruiting.move.title-one", row.name()));
        move.setTooltipText(getTranslation("recruiting.move"));
        var head = new Div(select, link, move);
        head.addClassName("recruiting-board-head");
        var tags = cells.state(row);
        if (row.demo()) {
            tags.add(StateTag.simulated(tags));
        }
        add(head, tags);
        row.place().ifPresent(place -> {
            var since = new Span(getTranslation("recruiting.board.since", cells.day(place.since())));
            since.addClassName("miyar-quiet");
            add(since);
        });
        cells.results(row).ifPresent(this::add);
        var drag = DragSource.create(this);
        drag.setEffectAllowed(EffectAllowed.MOVE);
        drag.setDragData(row);
    }
}
