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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.HomeTiles;
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
    HomeView(CurrentActor actor, Formats formats, @Any Instance<HomeTiles> features) {
        super("shell.home");
        this.formats = formats;
        setHeading(getTranslation("shell.home.greeting", actor.get().name()));
        var tiles = features.stream()
                .flatMap(feature -> feature.waiting().stream())
                .sorted(Comparator.comparingInt(Tile::order))
                .toList();
        if (tiles.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("shell.home.nothing"),
                    getTranslation("shell.home.nothing.text")));
            return;
        }
        var title = new H2(getTranslation("shell.home.waiting"));
        var list = new Div();
        list.addClassName("miyar-tiles");
        tiles.forEach(tile -> list.add(card(tile)));
        add(title, list);
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
