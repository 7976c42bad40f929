package org.miyar.requisition.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.miyar.design.PageAddress;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;

/** What the list of openings shows, as it stands in its address: {@code ?q=service&state=open&sort=title&order=up}. */
record OpeningsAddress(RequisitionFilter filter, RequisitionSort sort, boolean descending) {
    static final OpeningsAddress PLAIN = new OpeningsAddress(RequisitionFilter.ALL, RequisitionSort.ADDED, true);

    /** What is not understood is left aside. */
    static OpeningsAddress of(QueryParameters parameters) {
        var sort = RequisitionSort.ofCode(PageAddress.read(parameters, "sort")).orElse(RequisitionSort.ADDED);
        var order = PageAddress.read(parameters, "order");
        return new OpeningsAddress(
                new RequisitionFilter(
                        PageAddress.read(parameters, "q"),
                        RequisitionState.ofCode(PageAddress.read(parameters, "state"))),
                sort,
                order.isEmpty() ? sort == RequisitionSort.ADDED : order.equals("down"));
    }

    Map<String, String> parameters() {
        var values = new LinkedHashMap<String, String>();
        values.put("q", filter.search());
        values.put("state", filter.state().map(RequisitionState::code).orElse(""));
        if (sort != PLAIN.sort || descending != PLAIN.descending) {
            values.put("sort", sort.code());
            values.put("order", descending ? "down" : "up");
        }
        return values;
    }

    /** What may be kept for next time. */
    OpeningsAddress withoutSearch() {
        return narrowed("", filter.state());
    }

    OpeningsAddress narrowed(String search, Optional<RequisitionState> state) {
        return new OpeningsAddress(new RequisitionFilter(search, state), sort, descending);
    }

    OpeningsAddress sorted(RequisitionSort by, boolean down) {
        return new OpeningsAddress(filter, by, down);
    }
}
