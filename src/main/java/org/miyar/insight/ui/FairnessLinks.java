package org.miyar.insight.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.miyar.requisition.RequisitionId;

/** Addresses of the pages on fairness. */
final class FairnessLinks {
    static final String OPENING = "opening";
    static final String PERIOD = "period";

    private FairnessLinks() {}

    static Optional<RequisitionId> opening(RouteParameters parameters) {
        return parameters
                .get(OPENING)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(text -> new RequisitionId(Long.parseLong(text)));
    }

    static RouterLink questions(String text) {
        return new RouterLink(text, QuestionsView.class);
    }
}
