package org.miyar.recruiting.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;

/** Links to the pages of candidates. */
public final class CandidateLinks {
    private CandidateLinks() {}

    /** The page of one candidate. */
    public static RouterLink to(CandidateId candidate) {
        var link = new RouterLink();
        link.setRoute(CandidateView.class, parameters(candidate));
        return link;
    }

    /** The list of those of one opening. */
    static RouterLink of(String text, RequisitionId opening) {
        var link = new RouterLink(text, CandidatesView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of("job", Long.toString(opening.value()))));
        return link;
    }

    /** The board of one opening. */
    static RouterLink board(String text, RequisitionId opening) {
        return new RouterLink(
                text, BoardView.class, new RouteParameters(BoardView.OPENING, Long.toString(opening.value())));
    }

    static RouteParameters parameters(CandidateId candidate) {
        return new RouteParameters(CandidateView.CANDIDATE, Long.toString(candidate.value()));
    }
}
