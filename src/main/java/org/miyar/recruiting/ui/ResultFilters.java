package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.design.Formats;
import org.miyar.instrument.Competency;
import org.miyar.recruiting.ScaleFloor;
import org.miyar.recruiting.SignalFilter;
import org.miyar.scoring.QualityIndex;

/** Narrows a list by results: folded, because nobody has to look at them, and with a word on what they can bear. */
final class ResultFilters extends Details {
    private static final long serialVersionUID = 1L;

    /** What a scale is asked for at first: half a deviation below the mean. */
    private static final int FIRST = 45;

    private final Select<Optional<SignalFilter>> signals = new Select<>();
    private final Select<Optional<String>> scales = new Select<>();
    private final IntegerField atLeast = new IntegerField();
    private final Checkbox alsoWithout = new Checkbox();
    private final transient Runnable chosen;
    private boolean settling;

    /** @param chosen told when somebody chose something, and not of what {@link #show} sets */
    ResultFilters(List<Competency> competencies, Runnable chosen) {
        this.chosen = chosen;
        addClassName("recruiting-results");
        signals.setLabel(getTranslation("recruiting.signal"));
        signals.setItems(Stream.of(
                        Stream.of(Optional.<SignalFilter>empty()),
                        Stream.of(new SignalFilter.Some(), new SignalFilter.None())
                                .map(filter -> Optional.<SignalFilter>of(filter)),
                        Arrays.stream(QualityIndex.values())
                                .filter(index -> index != QualityIndex.EXTREME_RESPONSE)
                                .map(index -> Optional.<SignalFilter>of(new SignalFilter.One(index))))
                .flatMap(filters -> filters)
                .toList());
        signals.setItemLabelGenerator(
                filter -> filter.map(ResultFilters::signal).orElseGet(() -> getTranslation("recruiting.signal.all")));
        signals.addValueChangeListener(change -> narrowed());
        scales.setLabel(getTranslation("recruiting.scale"));
        scales.setItems(Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        competencies.stream().map(competency -> Optional.of(competency.code())))
                .toList());
        scales.setItemLabelGenerator(code -> code.map(known -> competencies.stream()
                        .filter(competency -> competency.code().equals(known))
                        .findFirst()
                        .map(competency -> competency.name().in(Formats.language()))
                        .orElse(known))
                .orElseGet(() -> getTranslation("recruiting.scale.all")));
        scales.addValueChangeListener(change -> {
            atLeast.setVisible(change.getValue() != null && change.getValue().isPresent());
            alsoWithout.setVisible(atLeast.isVisible());
            narrowed();
        });
        atLeast.setLabel(getTranslation("recruiting.scale.at-least"));
        atLeast.setMin(ScaleFloor.LOWEST);
        atLeast.setMax(ScaleFloor.HIGHEST);
        atLeast.setValue(FIRST);
        atLeast.setStepButtonsVisible(true);
        atLeast.setValueChangeMode(ValueChangeMode.LAZY);
        atLeast.addValueChangeListener(change -> narrowed());
        alsoWithout.setLabel(getTranslation("recruiting.scale.also-without"));
        alsoWithout.setValue(true);
        alsoWithout.addValueChangeListener(change -> narrowed());
        atLeast.setVisible(false);
        alsoWithout.setVisible(false);
        var fields = new Div(signals, scales, atLeast, alsoWithout);
        fields.addClassName("recruiting-results-fields");
        var why = new Paragraph(getTranslation("recruiting.results.why"));
        why.addClassName("miyar-quiet");
        setSummaryText(getTranslation("recruiting.results.filter"));
        add(fields, why);
    }

    private static String signal(SignalFilter filter) {
        return switch (filter) {
            case SignalFilter.Some some -> text("recruiting.signal.some");
            case SignalFilter.None none -> text("recruiting.signal.none");
            case SignalFilter.One one -> text("profile.signal." + one.code());
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    Optional<SignalFilter> signal() {
        return Objects.requireNonNullElse(signals.getValue(), Optional.<SignalFilter>empty());
    }

    /** Empty also while a number is typed that cannot be asked for. */
    Optional<ScaleFloor> scale() {
        return Objects.requireNonNullElse(scales.getValue(), Optional.<String>empty())
                .filter(code -> atLeast.getValue() != null && !atLeast.isInvalid())
                .map(code -> new ScaleFloor(code, atLeast.getValue(), alsoWithout.getValue()));
    }

    /** Lets the controls show what is shown. */
    void show(ListAddress shown) {
        settling = true;
        signals.setValue(shown.signal());
        scales.setValue(shown.scale().map(ScaleFloor::competency));
        scales.setVisible(shown.opening().isPresent());
        shown.scale().ifPresent(floor -> {
            atLeast.setValue(floor.atLeast());
            alsoWithout.setValue(floor.alsoWithout());
        });
        if (shown.signal().isPresent() || shown.scale().isPresent()) {
            setOpened(true);
        }
        settling = false;
    }

    private void narrowed() {
        if (!settling) {
            chosen.run();
        }
    }
}
