package org.miyar.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A table that screen readers read as one: a caption, heads of columns and rows. On a phone each row becomes a small card; the roles
 * are said because its style then no longer says table.
 */
public final class PlainTable extends Div {
    private static final long serialVersionUID = 1L;

    /** The first text of each row is the row's head. */
    public PlainTable(String caption, List<String> head, List<List<String>> rows) {
        addClassName("miyar-table-frame");
        var table = new Element("table");
        table.setAttribute("class", "miyar-table").setAttribute("role", "table");
        table.appendChild(new Element("caption").setText(caption));
        var headRow = new Element("tr").setAttribute("role", "row");
        head.forEach(text -> headRow.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("role", "columnheader")
                .setText(text)));
        table.appendChild(new Element("thead").setAttribute("role", "rowgroup").appendChild(headRow));
        var body = new Element("tbody").setAttribute("role", "rowgroup");
        rows.forEach(row -> body.appendChild(row(head, row)));
        table.appendChild(body);
        getElement().appendChild(table);
        // A region that scrolls must be reachable by keyboard and have a name.
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
    }

    private static Element row(List<String> head, List<String> texts) {
        var row = new Element("tr").setAttribute("role", "row");
        row.appendChild(new Element("th")
                .setAttribute("scope", "row")
                .setAttribute("role", "rowheader")
                .setText(texts.getFirst()));
        for (int i = 1; i < texts.size(); i++) {
            row.appendChild(new Element("td")
                    .setAttribute("role", "cell")
                    .setAttribute("data-head", head.get(i))
                    .setText(texts.get(i)));
        }
        return row;
    }
}
