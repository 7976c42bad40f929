package org.miyar.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** What stands in one cell of a list. */
public final class Cell {
    private Cell() {}

    /** Text of any language: where it does not fit it is cut at its own end, not at the page's. */
    public static Div line(String text) {
        var line = new Div(text);
        line.addClassName("miyar-line");
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    /** A line and a quieter one under it. */
    public static Div twoLines(String first, String second) {
        var strong = line(first);
        strong.addClassName("miyar-strong");
        var quiet = line(second);
        quiet.addClassName("miyar-quiet");
        var cell = new Div(strong, quiet);
        cell.addClassName("miyar-cell");
        return cell;
    }

    /** Adds what only a phone shows, because the column that says it is dropped there. */
    public static Div withOnPhones(Div cell, Component... small) {
        var phone = new Div(small);
        phone.addClassName("miyar-on-phones");
        cell.add(phone);
        return cell;
    }

    public static Div tags(List<Span> tags) {
        var row = new Div();
        tags.forEach(row::add);
        row.addClassName("miyar-tags");
        return row;
    }

    /** A small word in a rounded ground; tones are good, attention and stop. */
    public static Span tag(String text, String... tones) {
        var tag = new Span(text);
        tag.addClassName("miyar-tag");
        Arrays.stream(tones).forEach(tag::addClassName);
        return tag;
    }
}
