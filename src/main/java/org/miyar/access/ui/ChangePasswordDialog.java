package org.miyar.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import org.miyar.access.PasswordOutcome;
import org.miyar.access.Passwords;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;

/** Changing one's own password; everywhere else one is signed out. */
final class ChangePasswordDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actor;
    private final transient Passwords passwords;
    private final PasswordField current = new PasswordField();
    private final NewPassword wanted = new NewPassword();

    ChangePasswordDialog(CurrentActor actor, Passwords passwords) {
        this.actor = actor;
        this.passwords = passwords;
        setHeaderTitle(getTranslation("access.account.password"));
        setWidth("26rem");
        setMaxWidth("100%");
        current.setLabel(getTranslation("access.password.current"));
        current.getElement().setAttribute("autocomplete", "current-password");
        current.addClassName("miyar-ltr");
        var save = new Button(getTranslation("access.account.password.do"));
        var form = new Form(save, this::save);
        form.require(current);
        form.add(current);
        wanted.in(form);
        add(form);
        getFooter().add(new Button(getTranslation("design.cancel"), click -> close()), save);
    }

    private void save() {
        switch (passwords.changeOwn(actor.get(), current.getValue(), wanted.value(), LoginView.address())) {
            case PasswordOutcome.Changed changed -> {
                BrowserSession.begin(changed.session());
                close();
                Notices.done(getTranslation("access.account.password.done"));
            }
            case PasswordOutcome.Unfit unfit -> wanted.refuse(unfit.verdict());
            case PasswordOutcome.TooManyTries _ -> refuse("access.password.too-many");
            case PasswordOutcome.WrongCurrent _, PasswordOutcome.LinkNotUsable _ -> refuse("access.password.wrong");
        }
    }

    private void refuse(String key) {
        Form.refuse(current, getTranslation(key));
    }
}
