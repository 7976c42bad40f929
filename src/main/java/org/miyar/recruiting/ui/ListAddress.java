package org.miyar.recruiting.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miyar.design.PageAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;

/**
 * What the list shows, as it stands in its address: {@code ?q=sara&state=submitted&language=fa&job=7&stage=offer&people=real&sort=name&order=up}.
 * What is not understood is left aside.
 *
 * @param state a state's code, {@link #UNREAD} or {@link #DUPLICATE}
 */
record ListAddress(
        String search,
        Optional<String> state,
        Optional<Language> language,
        Optional<RequisitionId> opening,
        Optional<StageKind> stage,
        Optional<Boolean> simulated,
        CandidateSort sort,
        boolean descending) {
    /** Beside the states: submitted, and nobody has read the profile. */
    static final String UNREAD = "unread";

    /** Beside the states: somebody else may be the same person. */
    static final String DUPLICATE = "duplicate";

    static final ListAddress PLAIN = new ListAddress(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CandidateSort.INVITED,
            true);

    static ListAddress of(QueryParameters parameters) {
        var sort = CandidateSort.ofCode(PageAddress.read(parameters, "sort")).orElse(CandidateSort.INVITED);
        var order = PageAddress.read(parameters, "order");
        return new ListAddress(
                PageAddress.read(parameters, "q"),
                Optional.of(PageAddress.read(parameters, "state"))
                        .filter(code -> code.equals(UNREAD)
                                || code.equals(DUPLICATE)
                                || CandidateState.ofCode(code).isPresent()),
                Language.ofTag(PageAddress.read(parameters, "language")),
                Optional.of(PageAddress.read(parameters, "job"))
                        .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                        .map(id -> new RequisitionId(Long.parseLong(id))),
                StageKind.ofCode(PageAddress.read(parameters, "stage")),
                switch (PageAddress.read(parameters, "people")) {
                    case "simulated" -> Optional.of(true);
                    case "real" -> Optional.of(false);
                    default -> Optional.empty();
                },
                sort,
                order.isEmpty()
                        ? sort == CandidateSort.INVITED || sort == CandidateSort.ACTIVITY
                        : order.equals("down"));
    }

    Map<String, String> parameters() {
        var values = new LinkedHashMap<String, String>();
        values.put("q", search);
        values.put("state", state.orElse(""));
        values.put("language", language.map(Language::tag).orElse(""));
        values.put("job", opening.map(id -> Long.toString(id.value())).orElse(""));
        values.put("stage", stage.map(StageKind::code).orElse(""));
        values.put("people", simulated.map(only -> only ? "simulated" : "real").orElse(""));
        if (sort != PLAIN.sort || descending != PLAIN.descending) {
            values.put("sort", sort.code());
            values.put("order", descending ? "down" : "up");
        }
        return values;
    }

    CandidateFilter filter() {
        return new CandidateFilter(
                search,
                state.flatMap(CandidateState::ofCode).map(Set::of).orElse(Set.of()),
                state.filter(UNREAD::equals).isPresent(),
                state.filter(DUPLICATE::equals).isPresent(),
                language,
                opening,
                stage,
                simulated);
    }

    /** What may be kept for next time: a searched text is somebody's name. */
    ListAddress withoutSearch() {
        return new ListAddress("", state, language, opening, stage, simulated, sort, descending);
    }

    ListAddress sorted(CandidateSort by, boolean down) {
        return new ListAddress(search, state, language, opening, stage, simulated, by, down);
    }
}
