package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.miyar.design.FilterChips;
import org.miyar.design.SearchField;
import org.miyar.instrument.Competency;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.ui.StageWords;

/** What narrows the list of candidates, and orders it where it has no columns to click on. */
final class CandidateFilters {
    private record Order(CandidateSort sort, boolean descending) {}

    private final SearchField search = new SearchField(text("recruiting.candidates.search"));
    private final FilterChips<String> states = new FilterChips<>(
            text("recruiting.column.state"),
            text("recruiting.state.all"),
            Stream.of(
                            Stream.of(ListAddress.UNREAD),
                            Arrays.stream(CandidateState.values()).map(CandidateState::code),
                            Stream.of(ListAddress.DUPLICATE))
                    .flatMap(codes -> codes)
                    .toList(),
            code -> text("recruiting.state." + code));
    private final Select<Optional<Language>> languages = new Select<>();
    private final OpeningChoice opening;
    private final Select<Optional<StageKind>> stages = new Select<>();
    private final Select<Optional<Boolean>> people = new Select<>();
    private final Select<Order> order = new Select<>();
    private final ResultFilters results;
    private final Consumer<ListAddress> chosen;
    private ListAddress shown = ListAddress.PLAIN;
    private boolean settling;
    private boolean ordering;
    private boolean fixed;

    /** @param chosen told what somebody typed or chose, and nothing of what {@link #show} sets */
    CandidateFilters(OpeningChoice opening, List<Competency> competencies, Consumer<ListAddress> chosen) {
        this.opening = opening;
        this.chosen = chosen;
        results = new ResultFilters(competencies, this::narrowed);
        opening.addValueChangeListener(change -> narrowed());
        search.addValueChangeListener(change -> narrowed());
        states.addClassName("recruiting-states");
        states.addValueChangeListener(change -> narrowed());
        languages.setAriaLabel(text("recruiting.candidates.language"));
        languages.setItems(Stream.concat(
                        Stream.of(Optional.<Language>empty()),
                        Arrays.stream(Language.values()).map(Optional::of))
                .toList());
        languages.setItemLabelGenerator(
                item -> item.map(Language::ownName).orElse(text("recruiting.candidates.language-all")));
        languages.addValueChangeListener(change -> narrowed());
        stages.setAriaLabel(text("recruiting.column.stage"));
        stages.setItems(Stream.concat(
                        Stream.of(Optional.<StageKind>empty()),
                        Arrays.stream(StageKind.values()).map(Optional::of))
                .toList());
        stages.setItemLabelGenerator(item -> item.map(StageWords::of).orElse(text("recruiting.candidates.stage-all")));
        stages.addValueChangeListener(change -> narrowed());
        people.setAriaLabel(text("recruiting.candidates.people"));
        people.setItems(List.of(Optional.empty(), Optional.of(false), Optional.of(true)));
        people.setItemLabelGenerator(item -> item.map(only ->
                        text(only ? "recruiting.candidates.people-simulated" : "recruiting.candidates.people-real"))
                .orElse(text("recruiting.candidates.people-all")));
        people.addValueChangeListener(change -> narrowed());
        order.setAriaLabel(text("recruiting.candidates.sort"));
        order.setItemLabelGenerator(CandidateFilters::words);
        order.addValueChangeListener(change -> ordered());
    }

    /** Above the list, before what else belongs there. */
    Div toolbar(Component... others) {
        var toolbar = new Div(search, opening, stages, languages, people, order);
        toolbar.add(others);
        toolbar.addClassNames("miyar-toolbar", "recruiting-toolbar");
        return toolbar;
    }

    FilterChips<String> states() {
        return states;
    }

    ResultFilters results() {
        return results;
    }

    /** Of one opening, whose stages are seen anyway. */
    void fix() {
        fixed = true;
        opening.setVisible(false);
        stages.setVisible(false);
    }

    /** Within an opening there is an order that no column has a head for. */
    void setOrderVisible(boolean visible) {
        ordering = visible;
        order.setVisible(ordering || fixed || shown.opening().isPresent());
    }

    /** Lets the controls show what is shown. */
    void show(ListAddress address) {
        shown = address;
        settling = true;
        search.setValue(shown.search());
        states.setValue(shown.state());
        languages.setValue(shown.language());
        if (!fixed) {
            opening.choose(shown.opening());
        }
        stages.setValue(shown.stage());
        people.setValue(shown.simulated());
        order.setItems(orders());
        order.setValue(new Order(shown.sort(), shown.descending()));
        setOrderVisible(ordering);
        results.show(shown);
        settling = false;
    }

    /** Who waits longest or came last is both worth asking for; of the rest the end that is wanted first, or what a column's head chose. */
    private List<Order> orders() {
        return Arrays.stream(CandidateSort.values())
                .filter(sort -> sort != CandidateSort.FIT || shown.opening().isPresent())
                .flatMap(sort -> sort == CandidateSort.INVITED
                        ? Stream.of(new Order(sort, true), new Order(sort, false))
                        : Stream.of(new Order(
                                sort, sort == shown.sort() ? shown.descending() : ListAddress.descendsAtFirst(sort))))
                .toList();
    }

    private static String words(Order order) {
        var oldest = order.sort() == CandidateSort.INVITED && !order.descending();
        return text("recruiting.sort." + (oldest ? "oldest" : order.sort().code()));
    }

    private void narrowed() {
        if (!settling) {
            shown = new ListAddress(
                    search.getValue(),
                    states.getValue(),
                    Objects.requireNonNullElse(languages.getValue(), Optional.<Language>empty()),
                    fixed ? shown.opening() : opening.chosen(),
                    Objects.requireNonNullElse(stages.getValue(), Optional.<StageKind>empty()),
                    Objects.requireNonNullElse(people.getValue(), Optional.<Boolean>empty()),
                    results.signal(),
                    results.scale(),
                    shown.sort(),
                    shown.descending());
            chosen.accept(shown);
        }
    }

    private void ordered() {
        if (!settling && order.getValue() != null) {
            shown = shown.sorted(order.getValue().sort(), order.getValue().descending());
            chosen.accept(shown);
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
