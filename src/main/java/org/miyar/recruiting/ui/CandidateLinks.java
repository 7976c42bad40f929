package org.miyar.recruiting.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.miyar.recruiting.CandidateId;

/** Links to the pages of candidates. */
public final class CandidateLinks {
    private CandidateLinks() {}

    /** The page of one candidate. */
    public static RouterLink to(CandidateId candidate) {
        var link = new RouterLink();
        link.setRoute(CandidateView.class, parameters(candidate));
        return link;
    }

    static RouteParameters parameters(CandidateId candidate) {
        return new RouteParameters(CandidateView.CANDIDATE, Long.toString(candidate.value()));
    }
}
