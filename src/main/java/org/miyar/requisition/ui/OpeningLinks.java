package org.miyar.requisition.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.design.PageAddress;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;

/** The ways to job openings from other features. */
public final class OpeningLinks {
    /** In place of an id: one that is to be written. */
    private static final String NEW = "new";

    private static final String OPENING = "opening";

    private OpeningLinks() {}

    /** The page of one opening. */
    public static RouterLink to(String text, RequisitionId opening) {
        return link(text, parameters(opening));
    }

    /** The page on which a new one is written. */
    public static RouterLink toNew(String text) {
        return link(text, parametersOfNew());
    }

    /** Its candidates, by an address that the feature after this one answers. */
    static String candidates(RequisitionId opening) {
        return "candidates?job=" + opening.value();
    }

    /** Its candidates by stages, likewise. */
    static String board(RequisitionId opening) {
        return "openings/" + opening.value() + "/board";
    }

    /** How groups fare in it, likewise. */
    static String fairness(RequisitionId opening) {
        return "openings/" + opening.value() + "/fairness";
    }

    /** Its walk-in days, likewise. */
    static String walkIn(RequisitionId opening) {
        return "openings/" + opening.value() + "/walk-in";
    }

    /** The page that anybody reads, by an address that the feature after this one answers. */
    static String forEverybody(Requisition opening) {
        return "/jobs/" + opening.slug() + "?lang=" + Formats.language().tag();
    }

    /** Whether a page is about one that is to be written. */
    static boolean isNew(RouteParameters parameters) {
        return parameters.get(OPENING).filter(NEW::equals).isPresent();
    }

    /** Which opening a page is about that has its id as {@code :opening} in its address. */
    public static Optional<RequisitionId> opening(RouteParameters parameters) {
        return parameters.get(OPENING).flatMap(id -> PageAddress.id(id, RequisitionId::new));
    }

    public static RouteParameters parameters(RequisitionId opening) {
        return parameters(Long.toString(opening.value()));
    }

    /** Where one is that is to be written. */
    static RouteParameters parametersOfNew() {
        return parameters(NEW);
    }

    private static RouteParameters parameters(String opening) {
        return new RouteParameters(OPENING, opening);
    }

    static QueryParameters tab(String tab) {
        return QueryParameters.simple(Map.of(OpeningView.TAB, tab));
    }

    private static RouterLink link(String text, RouteParameters opening) {
        var link = new RouterLink();
        link.setText(text);
        link.setRoute(OpeningView.class, opening);
        return link;
    }
}
