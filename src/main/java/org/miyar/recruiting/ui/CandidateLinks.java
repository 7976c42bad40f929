package org.miyar.recruiting.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.PageAddress;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.ui.OpeningLinks;

/** Links to the pages of candidates. */
public final class CandidateLinks {
    private static final String CANDIDATE = "candidate";

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
        return new RouterLink(text, BoardView.class, OpeningLinks.parameters(opening));
    }

    /** Whom a page is about that has their id as {@code :candidate} in its address. */
    public static Optional<CandidateId> candidate(RouteParameters parameters) {
        return parameters.get(CANDIDATE).flatMap(id -> PageAddress.id(id, CandidateId::new));
    }

    public static RouteParameters parameters(CandidateId candidate) {
        return new RouteParameters(CANDIDATE, Long.toString(candidate.value()));
    }
}
