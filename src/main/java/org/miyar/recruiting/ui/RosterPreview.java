package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Cell;
import org.miyar.design.FilterChips;
import org.miyar.design.NarrowGrid;
import org.miyar.recruiting.roster.RosterRow;
import org.miyar.recruiting.roster.RosterVerdict;

/** What would happen to each row of a list, to be looked through before anything is done. */
final class RosterPreview extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<String> CHOICES = List.of("invite", "wrong", "already", "repeated");

    private final Paragraph sum = new Paragraph();
    private final FilterChips<String> chips = new FilterChips<>(
            getTranslation("recruiting.roster.what"),
            getTranslation("recruiting.roster.rows-all"),
            CHOICES,
            code -> getTranslation("recruiting.roster.rows." + code));
    private final Grid<RosterRow> grid = new Grid<>();
    private transient List<RosterRow> rows = List.of();

    RosterPreview() {
        addClassName("recruiting-roster-preview");
        sum.getElement().setAttribute("role", "status");
        chips.addValueChangeListener(change -> list());
        grid.addClassName("miyar-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("recruiting.roster.rows-none"));
        grid.getElement().setAttribute("aria-label", getTranslation("recruiting.roster.preview"));
        var person = grid.addComponentColumn(RosterPreview::person)
                .setHeader(getTranslation("recruiting.column.name"))
                .setFlexGrow(3);
        person.setKey("person");
        var language = grid.addColumn(row -> row.language().ownName())
                .setHeader(getTranslation("recruiting.column.language"))
                .setFlexGrow(1);
        var line = grid.addColumn(row -> getTranslation("recruiting.roster.line", row.line()))
                .setHeader(getTranslation("recruiting.roster.place"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::verdict)
                .setHeader(getTranslation("recruiting.roster.what"))
                .setFlexGrow(3);
        NarrowGrid.dropOnPhones(grid, List.of(language, line));
        add(sum, chips, grid);
    }

    /** Begins with the rows that have to be mended, if there are any. */
    void show(List<RosterRow> checked) {
        rows = checked;
        sum.setText(getTranslation(
                "recruiting.roster.sum", count("invite"), count("already"), count("repeated"), count("wrong")));
        chips.setValue(count("wrong") > 0 ? Optional.of("wrong") : Optional.empty());
        list();
    }

    List<RosterRow> rows() {
        return rows;
    }

    int invited() {
        return count("invite");
    }

    private void list() {
        var chosen = chips.getValue();
        grid.setItems(rows.stream()
                .filter(row -> chosen.isEmpty() || chosen.get().equals(code(row.verdict())))
                .toList());
    }

    private int count(String code) {
        return (int)
                rows.stream().filter(row -> code(row.verdict()).equals(code)).count();
    }

    private static String code(RosterVerdict verdict) {
        return switch (verdict) {
            case RosterVerdict.Invite _ -> "invite";
            case RosterVerdict.Already _ -> "already";
            case RosterVerdict.Repeated _ -> "repeated";
            case RosterVerdict.Wrong _ -> "wrong";
        };
    }

    private static Component person(RosterRow row) {
        return Cell.twoLines(row.name(), row.email());
    }

    private Component verdict(RosterRow row) {
        return switch (row.verdict()) {
            case RosterVerdict.Invite _ -> Cell.tag(getTranslation("recruiting.roster.will-invite"), "good");
            case RosterVerdict.Already _ -> new Span(getTranslation("recruiting.roster.already"));
            case RosterVerdict.Repeated(int first) -> new Span(getTranslation("recruiting.roster.repeated", first));
            case RosterVerdict.Wrong(var mistake) -> {
                var cell = new Div(
                        Cell.tag(getTranslation("recruiting.roster.wrong"), "stop"),
                        new Span(getTranslation("recruiting.roster.mistake." + mistake.code())));
                cell.addClassName("recruiting-roster-mistake");
                yield cell;
            }
        };
    }
}
