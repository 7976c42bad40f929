package org.miyar.design;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Searches while typing, without asking at each key. */
public final class SearchField extends TextField {
    private static final long serialVersionUID = 1L;

    /** A field that says, to eyes and screen readers alike, what it searches. */
    public SearchField(String label) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("miyar-search");
    }
}
