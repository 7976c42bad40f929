package org.miyar.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.miyar.access.Accounts;
import org.miyar.access.ui.AccountMenu;
import org.miyar.design.Formats;
import org.miyar.design.LanguageSwitch;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Organisations;

/** The frame of the portal: navigation by job to be done, only what the role may see; a drawer and a bottom bar on phones. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    /** What fits a phone's bottom bar beside "more". */
    private static final int BOTTOM_ENTRIES = 3;

    private static final List<String> GROUPS = List.of(
            "", "hiring", "training", "standards", "recognition", "customers", "insight", "", "people", "settings");

    private final WaitingBell bell;
    private boolean arrived;

    @Inject
    MainLayout(
            CurrentActor actor, Accounts accounts, Organisations organisations, AccountMenu account, WaitingBell bell) {
        this.bell = bell;
        setPrimarySection(Section.DRAWER);
        var entries = MenuConfiguration.getMenuEntries();

        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var place = new Span(
                organisations.find().map(o -> o.name().in(Formats.language())).orElse(""));
        place.addClassName("miyar-organisation");
        var languages = new LanguageSwitch(language -> accounts.speak(actor.get(), language));
        var bar = new Header(skipLink(), toggle, place, languages, bell, account);
        bar.addClassName("miyar-bar");
        addToNavbar(bar);

        var home = new RouterLink("", HomeView.class);
        home.add(new Span(getTranslation("design.name")));
        home.addClassName("miyar-mark");
        var drawer = navigation(entries);
        drawer.add(new LanguageSwitch(language -> accounts.speak(actor.get(), language)));
        var side = new Aside(home, new Scroller(drawer));
        side.addClassName("miyar-drawer");
        addToDrawer(side);
        // In the content's slot: the navigation bar's own layer would hold a fixed bar at the top.
        getElement().appendChild(bottomBar(entries).getElement());
    }

    /** A new page begins at its top for the keyboard and for screen readers too; the first one begins where browsers begin. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bell.refresh();
        if (arrived) {
            getElement().executeJs("document.getElementById('content')?.focus({preventScroll: true})");
        }
        arrived = true;
    }

    private Anchor skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("miyar-skip");
        skip.setRouterIgnore(true);
        // A fragment alone would be taken from the portal's base address, which is the home page.
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    document.getElementById('content')?.focus();
                })""");
        return skip;
    }

    private Nav navigation(List<MenuEntry> entries) {
        var nav = new Nav();
        nav.addClassName("miyar-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        var home = new SideNav();
        home.addItem(new SideNavItem(getTranslation("shell.home"), "", new Icon("vaadin", "home-o")));
        nav.add(home);
        grouped(entries).forEach((group, members) -> {
            var side = new SideNav(getTranslation("shell.group." + GROUPS.get(group)));
            members.forEach(entry -> {
                var item = new SideNavItem(getTranslation(entry.title()), entry.path(), icon(entry));
                item.setMatchNested(true);
                side.addItem(item);
            });
            nav.add(side);
        });
        return nav;
    }

    private static Map<Integer, List<MenuEntry>> grouped(List<MenuEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.order() != null)
                .collect(Collectors.groupingBy(
                        entry -> Math.clamp((long) (entry.order() / 10), 1, GROUPS.size() - 1),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private Nav bottomBar(List<MenuEntry> entries) {
        var bar = new Nav();
        bar.addClassName("miyar-bottom");
        bar.getElement().setAttribute("aria-label", getTranslation("shell.menu.short"));
        var home = bottomLink(HomeView.class, new Icon("vaadin", "home-o"), getTranslation("shell.home"));
        home.setHighlightCondition(HighlightConditions.sameLocation());
        bar.add(home);
        entries.stream()
                .filter(entry -> entry.order() != null && entry.menuClass() != null)
                .limit(BOTTOM_ENTRIES)
                .forEach(entry -> bar.add(bottomLink(entry.menuClass(), icon(entry), getTranslation(entry.title()))));
        return bar;
    }

    private static RouterLink bottomLink(Class<? extends Component> view, Icon icon, String title) {
        var link = new RouterLink(view);
        link.add(icon, new Span(title));
        link.setHighlightAction((self, here) -> {
            if (here) {
                self.getElement().setAttribute("aria-current", "page");
            } else {
                self.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    private static Icon icon(MenuEntry entry) {
        return new Icon(entry.icon() == null ? "vaadin:circle-thin" : entry.icon());
    }
}
