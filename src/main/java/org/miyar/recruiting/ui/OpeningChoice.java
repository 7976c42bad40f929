package org.miyar.recruiting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.identity.CurrentActor;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionRow;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** Narrows a list to one job opening; nothing chosen is all. */
final class OpeningChoice extends ComboBox<RequisitionRow> {
    private static final long serialVersionUID = 1L;

    private final transient Requisitions requisitions;
    private final transient CurrentActor actor;

    /** @param state only openings of this state; empty offers all */
    OpeningChoice(Requisitions requisitions, CurrentActor actor, Optional<RequisitionState> state) {
        this.requisitions = requisitions;
        this.actor = actor;
        setAriaLabel(getTranslation("recruiting.column.job"));
        setPlaceholder(getTranslation("recruiting.candidates.job-all"));
        setClearButtonVisible(true);
        setItemLabelGenerator(each -> each.title().in(Formats.language()));
        setItems(query -> requisitions
                .page(
                        actor.get(),
                        new RequisitionFilter(query.getFilter().orElse(""), state),
                        RequisitionSort.ADDED,
                        true,
                        Formats.language(),
                        query.getOffset(),
                        query.getLimit())
                .stream());
    }

    Optional<RequisitionId> chosen() {
        return Optional.ofNullable(getValue()).map(RequisitionRow::id);
    }

    void choose(Optional<RequisitionId> opening) {
        setValue(opening.flatMap(id -> requisitions.find(actor.get(), id))
                .map(Requisition::row)
                .orElse(null));
    }
}
