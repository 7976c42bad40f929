package org.miyar.profile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import org.miyar.profile.TargetProfileId;
import org.miyar.sitting.SittingId;

/** The ways to a profile from other features. */
public final class ProfileLinks {
    static final String TARGET = "target";

    private ProfileLinks() {}

    /** A link to the profile of a submitted sitting, compared with a job's target profile if there is one. */
    public static RouterLink profile(String text, SittingId sitting, Optional<TargetProfileId> target) {
        var link = new RouterLink(text, ProfileView.class, Long.toString(sitting.value()));
        link.setQueryParameters(query(target));
        return link;
    }

    /** Goes there. */
    public static void open(SittingId sitting, Optional<TargetProfileId> target) {
        UI.getCurrent().navigate("profiles/" + sitting.value(), query(target));
    }

    /** The address inside the portal. */
    public static String address(SittingId sitting, Optional<TargetProfileId> target) {
        var query = query(target).getQueryString();
        return "profiles/" + sitting.value() + (query.isEmpty() ? "" : "?" + query);
    }

    private static QueryParameters query(Optional<TargetProfileId> target) {
        return target.map(id -> QueryParameters.simple(Map.of(TARGET, Long.toString(id.value()))))
                .orElse(QueryParameters.empty());
    }
}
