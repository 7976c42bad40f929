package org.miyar.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.HomeTiles.Tile;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;

/** What waits for the person who is signed in, as their features tell it. */
@Route("")
@PermitAll
public class HomeView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    @Inject
    HomeView(CurrentActor actor, Formats formats, Waiting waiting) {
        super("shell.home");
        this.formats = formats;
        setHeading(getTranslation("shell.home.greeting", actor.get().name()));
        var tiles = waiting.tiles();
        var mine = tiles.stream().filter(Tile::mine).toList();
        if (mine.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("shell.home.nothing"),
                    getTranslation("shell.home.nothing.text")));
        } else {
            add(new H2(getTranslation("shell.home.waiting")), cards(mine));
        }
        var others = tiles.stream().filter(tile -> !tile.mine()).toList();
        if (!others.isEmpty()) {
            add(new H2(getTranslation("shell.home.others")), cards(others));
        }
    }

    private Div cards(List<Tile> tiles) {
        var list = new Div();
        list.addClassName("miyar-tiles");
        tiles.forEach(tile -> list.add(card(tile)));
        return list;
    }

    private Anchor card(Tile tile) {
        var icon = new Icon(tile.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var count =
                new Span(tile.count().isPresent() ? formats.number(tile.count().getAsLong()) : "");
        count.addClassName("miyar-tile-count");
        var title = new Span(tile.title());
        title.addClassName("miyar-strong");
        var head = new Div(icon, count);
        head.addClassName("miyar-tile-head");
        var card = new Anchor(tile.address(), head, title, new Paragraph(tile.explanation()));
        card.addClassName("miyar-tile");
        return card;
    }
}
