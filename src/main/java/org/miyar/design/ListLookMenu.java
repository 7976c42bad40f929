package org.miyar.design;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Map;
import java.util.function.Consumer;

/** Lets a person choose how close the rows of a list stand and which columns it has. */
public final class ListLookMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    private transient ListLook look;
    private final transient Consumer<ListLook> chosen;

    /** @param columns the titles of the columns that may go, by key, in their order */
    public ListLookMenu(ListLook look, Map<String, String> columns, Consumer<ListLook> chosen) {
        this.look = look;
        this.chosen = chosen;
        addClassName("miyar-look");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var door = addItem(VaadinIcon.SLIDERS.create());
        door.add(new Span(getTranslation("design.list.look")));
        var menu = door.getSubMenu();
        columns.forEach((key, title) ->
                checkable(menu.addItem(title), !look.without().contains(key), (now, on) -> now.withColumn(key, on)));
        menu.addComponent(new Hr());
        checkable(menu.addItem(getTranslation("design.list.close")), look.close(), ListLook::withRowsClose);
    }

    private void checkable(MenuItem item, boolean on, Change change) {
        item.setCheckable(true);
        item.setChecked(on);
        item.setKeepOpen(true);
        item.addClickListener(click -> {
            look = change.apply(look, item.isChecked());
            chosen.accept(look);
        });
    }

    private interface Change {
        ListLook apply(ListLook now, boolean on);
    }
}
