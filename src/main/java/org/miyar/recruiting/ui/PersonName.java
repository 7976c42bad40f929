package org.miyar.recruiting.ui;

import com.vaadin.flow.component.HtmlContainer;

/** A name, an address or another piece of foreign text, kept in its own direction whatever stands beside it. */
final class PersonName extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    PersonName(String name) {
        super("bdi");
        setText(name);
    }
}
