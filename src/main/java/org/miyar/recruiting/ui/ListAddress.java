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
import org.miyar.recruiting.ScaleFloor;
import org.miyar.recruiting.SignalFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;

/**
 * What the list shows, as it stands in its address: {@code ?q=sara&state=submitted&language=fa&job=7&stage=offer&people=real&sort=name&order=up}
 * and, of results, {@code &signal=some&scale=CALM&from=45&without=no&sort=fit}. What is not understood is left aside, and so is what
 * only makes sense within one opening where none is chosen.
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
        Optional<SignalFilter> signal,
        Optional<ScaleFloor> scale,
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
            Optional.empty(),
            Optional.empty(),
            CandidateSort.INVITED,
            true);

    ListAddress {
        if (opening.isEmpty()) {
            scale = Optional.empty();
            descending = sort == CandidateSort.FIT || descending;
            sort = sort == CandidateSort.FIT ? CandidateSort.INVITED : sort;
        }
    }

    static ListAddress of(QueryParameters parameters) {
        return of(parameters, PLAIN);
    }

    /** @param plain in which order those stand, and of which opening, where the address names none */
    static ListAddress of(QueryParameters parameters, ListAddress plain) {
        var named = CandidateSort.ofCode(PageAddress.read(parameters, "sort"));
        var sort = named.orElse(plain.sort);
        var order = PageAddress.read(parameters, "order");
        return new ListAddress(
                PageAddress.read(parameters, "q"),
                Optional.of(PageAddress.read(parameters, "state"))
                        .filter(code -> code.equals(UNREAD)
                                || code.equals(DUPLICATE)
                                || CandidateState.ofCode(code).isPresent()),
                Language.ofTag(PageAddress.read(parameters, "language")),
                PageAddress.id(PageAddress.read(parameters, "job"), RequisitionId::new)
                        .or(plain::opening),
                StageKind.ofCode(PageAddress.read(parameters, "stage")),
                switch (PageAddress.read(parameters, "people")) {
                    case "simulated" -> Optional.of(true);
                    case "real" -> Optional.of(false);
                    default -> Optional.empty();
                },
                SignalFilter.ofCode(PageAddress.read(parameters, "signal")),
                scale(parameters),
                sort,
                order.isEmpty()
                        ? named.map(ListAddress::descendsAtFirst).orElse(plain.descending)
                        : order.equals("down"));
    }

    /** Which end of an order comes first where nobody has said. */
    static boolean descendsAtFirst(CandidateSort sort) {
        return switch (sort) {
            case INVITED, ACTIVITY, FIT -> true;
            case NAME, STATE -> false;
        };
    }

    private static Optional<ScaleFloor> scale(QueryParameters parameters) {
        return Optional.of(PageAddress.read(parameters, "scale"))
                .filter(code -> code.matches("[A-Za-z0-9_-]{1,20}"))
                .flatMap(code -> Optional.of(PageAddress.read(parameters, "from"))
                        .filter(from -> from.matches("[0-9]{2}"))
                        .map(Integer::parseInt)
                        .filter(from -> from >= ScaleFloor.LOWEST && from <= ScaleFloor.HIGHEST)
                        .map(from -> new ScaleFloor(
                                code,
                                from,
                                !PageAddress.read(parameters, "without").equals("no"))));
    }

    Map<String, String> parameters() {
        return parameters(PLAIN);
    }

    Map<String, String> parameters(ListAddress plain) {
        var values = new LinkedHashMap<String, String>();
        values.put("q", search);
        values.put("state", state.orElse(""));
        values.put("language", language.map(Language::tag).orElse(""));
        values.put("job", opening.map(id -> Long.toString(id.value())).orElse(""));
        values.put("stage", stage.map(StageKind::code).orElse(""));
        values.put("people", simulated.map(only -> only ? "simulated" : "real").orElse(""));
        values.put("signal", signal.map(SignalFilter::code).orElse(""));
        values.put("scale", scale.map(ScaleFloor::competency).orElse(""));
        values.put("from", scale.map(floor -> Integer.toString(floor.atLeast())).orElse(""));
        values.put(
                "without",
                scale.filter(floor -> !floor.alsoWithout()).map(floor -> "no").orElse(""));
        if (sort != plain.sort || descending != plain.descending) {
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
                Optional.empty(),
                simulated,
                signal,
                scale);
    }

    /** What may be kept for another day: a searched text is somebody's name, and results count only when somebody asks for them. */
    ListAddress lasting() {
        var plain = sort == CandidateSort.FIT;
        return new ListAddress(
                "",
                state,
                language,
                opening,
                stage,
                simulated,
                Optional.empty(),
                Optional.empty(),
                plain ? PLAIN.sort : sort,
                plain ? PLAIN.descending : descending);
    }

    /** The same of one opening, whatever the address says. */
    ListAddress of(RequisitionId one) {
        return new ListAddress(
                search, state, language, Optional.of(one), stage, simulated, signal, scale, sort, descending);
    }

    ListAddress sorted(CandidateSort by, boolean down) {
        return new ListAddress(search, state, language, opening, stage, simulated, signal, scale, by, down);
    }
}
