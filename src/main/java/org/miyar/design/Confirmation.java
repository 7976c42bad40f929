package org.miyar.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. The button says what will be done, never "OK", and is red where something ends. */
public final class Confirmation {
    private Confirmation() {}

    /** Before something ends or is lost. */
    public static void ask(String title, String text, String deed, Runnable confirmed) {
        show(title, text, deed, "error primary", confirmed);
    }

    /** Before something begins. */
    public static void askToBegin(String title, String text, String deed, Runnable confirmed) {
        show(title, text, deed, "primary", confirmed);
    }

    private static void show(String title, String text, String deed, String theme, Runnable confirmed) {
        var ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("design.cancel"));
        dialog.setConfirmText(deed);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
    }
}
