package org.miyar.design;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages at the foot of the page about what was just done. */
public final class Notices {
    private static final int BRIEF = 5_000;
    private static final int TIME_TO_UNDO = 10_000;

    private Notices() {}

    /** Something was done. */
    public static void done(String text) {
        show(text, BRIEF, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something was done that can be taken back for a while. */
    public static void doneWithUndo(String text, String undo, Runnable takeBack) {
        var notice = new Notification();
        var button = new Button(undo, click -> {
            notice.close();
            takeBack.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new HorizontalLayout(new Span(text), button);
        row.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notice.add(row);
        notice.setDuration(TIME_TO_UNDO);
        replace(notice);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }

    /** What was done last is what can be taken back from here; two such messages would hide each other. */
    private static void replace(Notification undoable) {
        var ui = UI.getCurrent();
        var before = ComponentUtil.getData(ui, Undoable.class);
        if (before != null) {
            before.notice.close();
        }
        ComponentUtil.setData(ui, Undoable.class, new Undoable(undoable));
    }

    private record Undoable(Notification notice) {}

    /** Something was not done; stays until it is closed, and says what is kept and what to do. */
    public static void problem(String text) {
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(UI.getCurrent().getTranslation("design.close"));
        var row = new HorizontalLayout(new Span(text), close);
        row.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notice.add(row);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }

    private static void show(String text, int duration, NotificationVariant variant) {
        var notice = new Notification(text, duration, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(variant);
        notice.open();
    }
}
