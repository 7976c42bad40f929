package org.miyar.design;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.HasValue.ValueChangeListener;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One choice of a few that narrows a list, shown as chips; the first chip is "all". */
public final class FilterChips<T> extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RadioButtonGroup<Optional<T>> group = new RadioButtonGroup<>();

    public FilterChips(String label, String all, List<T> choices, ItemLabelGenerator<T> labels) {
        addClassName("miyar-chips");
        group.setAriaLabel(label);
        var items = new ArrayList<Optional<T>>();
        items.add(Optional.empty());
        choices.forEach(choice -> items.add(Optional.of(choice)));
        group.setItems(items);
        group.setRenderer(new TextRenderer<>(item -> item.map(labels).orElse(all)));
        group.setValue(Optional.empty());
        // On a phone the chips scroll sideways: the chosen one is to be seen.
        group.addAttachListener(
                attach -> group.getElement()
                        .executeJs(
                                "setTimeout(() => this.querySelector('[checked]')?.scrollIntoView({block: 'nearest', inline: 'center'}), 300)"));
        add(group);
    }

    public Optional<T> getValue() {
        return group.getValue() == null ? Optional.empty() : group.getValue();
    }

    public void setValue(Optional<T> value) {
        group.setValue(value);
    }

    /** Called when another chip is chosen. */
    public Registration addValueChangeListener(
            ValueChangeListener<? super ComponentValueChangeEvent<RadioButtonGroup<Optional<T>>, Optional<T>>>
                    listener) {
        return group.addValueChangeListener(listener);
    }
}
