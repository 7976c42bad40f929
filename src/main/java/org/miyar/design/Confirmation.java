package org.miyar.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. The button says what will be done, never "OK". */
public final class Confirmation {
    private Confirmation() {}

    public static void ask(String title, String text, String deed, Runnable confirmed) {
        var ui = UI.getCurrent();
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("design.cancel"));
        dialog.setConfirmText(deed);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
    }
}
