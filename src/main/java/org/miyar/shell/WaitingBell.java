package org.miyar.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Location;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Formats;
import org.miyar.design.HomeTiles.Tile;

/** How much waits for the person, on every page, and the way to each of it. Counted anew as they go from page to page, not oftener. */
@Dependent
public class WaitingBell extends MenuBar {
    private static final long serialVersionUID = 1L;

    /** Who hurries through pages need not have all of it counted at each. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** More than this is many, whatever the number. */
    private static final long MOST_SHOWN = 99;

    private final transient Waiting waiting;
    private final transient Formats formats;
    private final transient Clock clock;
    private final Span count = new Span();
    private final MenuItem bell;
    private transient @Nullable Instant countedAt;

    @Inject
    WaitingBell(Waiting waiting, Formats formats, Clock clock) {
        this.waiting = waiting;
        this.formats = formats;
        this.clock = clock;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("miyar-bell");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("miyar-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        bell = addItem(icon);
        bell.add(count);
    }

    /** Counts, unless that was done a moment ago. */
    void refresh() {
        var now = clock.instant();
        if (countedAt == null || !now.isBefore(countedAt.plus(PAUSE))) {
            countedAt = now;
            show(waiting.tiles().stream().filter(Tile::mine).toList());
        }
    }

    private void show(List<Tile> mine) {
        long all = mine.stream().mapToLong(tile -> tile.count().orElse(1)).sum();
        count.setText(all == 0 ? "" : shown(all));
        count.setVisible(all > 0);
        bell.setAriaLabel(getTranslation("shell.bell", all));
        var menu = bell.getSubMenu();
        menu.removeAll();
        if (mine.isEmpty()) {
            menu.addItem(getTranslation("shell.home.nothing")).setEnabled(false);
        }
        mine.forEach(tile -> {
            var words = tile.count().isPresent()
                    ? getTranslation(
                            "shell.bell.entry",
                            tile.title(),
                            formats.number(tile.count().getAsLong()))
                    : tile.title();
            menu.addItem(words, click -> open(tile.address()));
        });
    }

    private String shown(long all) {
        return all > MOST_SHOWN ? getTranslation("shell.bell.more", formats.number(MOST_SHOWN)) : formats.number(all);
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
