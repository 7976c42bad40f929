package org.miyar.requisition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What was not done, why, and what can be done about it; what was typed stays where it is. */
final class ProblemBox extends Div {
    private static final long serialVersionUID = 1L;

    ProblemBox() {
        addClassName("requisition-problem");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void show(String text, List<String> reasons, Button... ways) {
        removeAll();
        add(OpeningTags.styled(new Paragraph(text), "miyar-problem"));
        if (!reasons.isEmpty()) {
            var list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(reason)));
            add(list);
        }
        if (ways.length > 0) {
            var row = OpeningTags.styled(new Div(), "miyar-detail-actions");
            row.add(ways);
            add(row);
        }
        setVisible(true);
        getElement().callJsFunction("scrollIntoView");
    }

    void clear() {
        removeAll();
        setVisible(false);
    }
}
