package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.miyar.access.Passwords;
import org.miyar.access.SignIns;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;

/** The signed-in person at the end of the bar: who they are, their password, signing out. */
@Dependent
public class AccountMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient SignIns signIns;
    private final transient Passwords passwords;

    @Inject
    AccountMenu(CurrentActor current, SignIns signIns, Passwords passwords) {
        this.current = current;
        this.signIns = signIns;
        this.passwords = passwords;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("miyar-account");
        var actor = current.get();
        var avatar = new Avatar(actor.name());
        avatar.getElement().setAttribute("tabindex", "-1");
        MenuItem menu = addItem(avatar);
        menu.setAriaLabel(getTranslation("access.account.menu", actor.name()));
        var items = menu.getSubMenu();
        items.addItem(who(actor)).setEnabled(false);
        items.addItem(
                getTranslation("access.settings.title"),
                click -> UI.getCurrent().navigate(AccountView.class));
        items.addItem(
                getTranslation("access.account.password"),
                click -> new ChangePasswordDialog(this.current, this.passwords).open());
        items.addItem(getTranslation("access.account.sign-out-everywhere"), click -> {
            signIns.signOutEverywhere(current.get());
            leave();
        });
        items.addItem(getTranslation("access.account.sign-out"), click -> {
            this.signIns.signOut(this.current.get());
            leave();
        });
    }

    private Div who(Actor actor) {
        var name = new Span(actor.name());
        name.addClassName("miyar-strong");
        var roles = new Span(
                actor.roles().isEmpty()
                        ? ""
                        : EnumSet.copyOf(actor.roles()).stream()
                                .map(role -> getTranslation("identity.role." + role.code()))
                                .collect(Collectors.joining(getTranslation("design.list-separator"))));
        var who = new Div(name, roles);
        who.addClassName("miyar-who");
        return who;
    }

    private static void leave() {
        UI.getCurrent().getPage().setLocation("/app/login");
        BrowserSession.end();
    }
}
