package org.miyar.recruiting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateState;

/** How far a candidate is, in words; the colour only repeats them. */
final class StateTag extends Div {
    private static final long serialVersionUID = 1L;

    /** @param items how many statements there are to answer */
    StateTag(CandidateRow row, int items) {
        addClassName("miyar-tags");
        var tag = new Span(getTranslation("recruiting.state." + row.state().code()));
        tag.addClassName("miyar-tag");
        switch (row.state()) {
            case SUBMITTED -> tag.addClassName("good");
            case EXPIRED, REVOKED -> tag.addClassName("attention");
            case INVITED, OPENED, STARTED -> {}
        }
        add(tag);
        if (row.unread()) {
            var unread = new Span(getTranslation("recruiting.unread"));
            unread.addClassName("miyar-tag");
            add(unread);
        }
        if (row.answered() > 0 && row.state() != CandidateState.SUBMITTED) {
            var progress = new Span(getTranslation("recruiting.progress", row.answered(), items));
            progress.addClassName("miyar-quiet");
            add(progress);
        }
    }

    /** Says that a person is simulated. */
    static Span simulated(Div near) {
        var tag = new Span(near.getTranslation("recruiting.simulated"));
        tag.addClassNames("miyar-tag", "recruiting-simulated");
        tag.setTitle(near.getTranslation("recruiting.simulated.explained"));
        return tag;
    }
}
