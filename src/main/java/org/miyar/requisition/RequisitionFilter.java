package org.miyar.requisition;

import java.util.Optional;

/**
 * Which job openings to list.
 *
 * @param search part of a title, spelt as one likes; blank finds all
 */
public record RequisitionFilter(String search, Optional<RequisitionState> state) {
    public static final RequisitionFilter ALL = new RequisitionFilter("", Optional.empty());

    /** Longest text that is searched for; what is beyond is not looked at. */
    private static final int SEARCH_LENGTH = 100;

    public RequisitionFilter {
        search = search.length() <= SEARCH_LENGTH ? search : search.substring(0, SEARCH_LENGTH);
    }
}
