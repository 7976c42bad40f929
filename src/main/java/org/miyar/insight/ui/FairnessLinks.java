package org.miyar.insight.ui;

import com.vaadin.flow.router.RouterLink;

/** Addresses of the pages on fairness. */
final class FairnessLinks {
    static final String PERIOD = "period";

    private FairnessLinks() {}

    static RouterLink questions(String text) {
        return new RouterLink(text, QuestionsView.class);
    }
}
