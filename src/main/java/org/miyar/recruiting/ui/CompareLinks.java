package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miyar.design.PageAddress;
import org.miyar.profile.Comparison;
import org.miyar.recruiting.CandidateId;

/** The address of a comparison: {@code compare?candidates=3,5}. */
final class CompareLinks {
    static final String CANDIDATES = "candidates";

    private CompareLinks() {}

    static void open(Collection<CandidateId> candidates) {
        var ids = candidates.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(","));
        UI.getCurrent().navigate(CompareView.class, QueryParameters.simple(Map.of(CANDIDATES, ids)));
    }

    /** Whether so many can be compared. */
    static boolean mayBe(int candidates) {
        return candidates >= Comparison.FEWEST && candidates <= Comparison.MOST;
    }

    /** What is no id is left aside. */
    static List<CandidateId> read(String ids) {
        return Arrays.stream(ids.split(",", -1))
                .flatMap(id -> PageAddress.id(id, CandidateId::new).stream())
                .distinct()
                .toList();
    }
}
