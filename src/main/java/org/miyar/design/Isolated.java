package org.miyar.design;

import com.vaadin.flow.component.HtmlContainer;

/** A name, an address or another piece of foreign text, kept in its own direction whatever stands beside it. */
public final class Isolated extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    public Isolated(String text) {
        super("bdi");
        setText(text);
    }
}
