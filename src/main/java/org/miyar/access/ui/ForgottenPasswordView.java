package org.miyar.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.miyar.access.PasswordResets;
import org.miyar.design.Form;
import org.miyar.kernel.EmailAddress;

/** Asks for a reset link. The answer is the same, and as quick, whether the address has an account. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
public class ForgottenPasswordView extends DoorPage {
    private static final long serialVersionUID = 1L;

    private final transient PasswordResets resets;
    private final TextField email = new TextField();

    @Inject
    ForgottenPasswordView(PasswordResets resets) {
        super("access.forgotten.title");
        this.resets = resets;
        setLead(getTranslation("access.forgotten.text"));
        email.setLabel(getTranslation("identity.email"));
        email.getElement().setAttribute("autocomplete", "username");
        email.setAutofocus(true);
        var send = new Button(getTranslation("access.forgotten.do"));
        var form = new Form(send, this::ask);
        form.requireEmail(email);
        form.add(email, send);
        add(form, back());
    }

    private void ask() {
        resets.askLater(new EmailAddress(email.getValue()), LoginView.address());
        setLead(getTranslation("access.forgotten.asked"));
        showOnly(new Paragraph(getTranslation("access.forgotten.asked.next")), back());
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("access.sign-in.back"), LoginView.class);
    }
}
