package org.miyar.profile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table that screen readers read as one: a caption, heads of columns and rows. Scrolls sideways where it is too wide. */
final class PlainTable extends Div {
    private static final long serialVersionUID = 1L;

    /** The first text of each row is the row's head. */
    PlainTable(String caption, List<String> head, List<List<String>> rows) {
        addClassName("miyar-table-frame");
        var table = new Element("table");
        table.setAttribute("class", "miyar-table");
        table.appendChild(new Element("caption").setText(caption));
        var headRow = new Element("tr");
        head.forEach(text -> headRow.appendChild(
                new Element("th").setAttribute("scope", "col").setText(text)));
        table.appendChild(new Element("thead").appendChild(headRow));
        var body = new Element("tbody");
        rows.forEach(row -> body.appendChild(row(row)));
        table.appendChild(body);
        getElement().appendChild(table);
        // A region that scrolls must be reachable by keyboard and have a name.
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
    }

    private static Element row(List<String> texts) {
        var row = new Element("tr");
        for (int i = 0; i < texts.size(); i++) {
            row.appendChild(
                    i == 0
                            ? new Element("th").setAttribute("scope", "row").setText(texts.get(i))
                            : new Element("td").setText(texts.get(i)));
        }
        return row;
    }
}
