package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.miyar.access.PasswordOutcome;
import org.miyar.access.Passwords;
import org.miyar.design.Form;

/** Where a reset link leads: choose a new password and be signed in. Opening the link uses nothing up, since mail scanners open it too. */
@Route(value = "password", autoLayout = false)
@AnonymousAllowed
public class ResetPasswordView extends DoorPage implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final transient Arrivals arrivals;
    private final NewPassword fields = new NewPassword();
    private String token = "";

    @Inject
    ResetPasswordView(Passwords passwords, Arrivals arrivals) {
        super("access.reset.title");
        this.passwords = passwords;
        this.arrivals = arrivals;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        if (!passwords.isUsable(token)) {
            refuseLink();
            return;
        }
        var save = new Button(getTranslation("access.reset.do"));
        var form = new Form(save, this::save);
        fields.in(form);
        form.add(save);
        setLead(getTranslation("access.reset.text"));
        showOnly(form);
        fields.focus();
    }

    private void save() {
        switch (passwords.reset(token, fields.value(), LoginView.address())) {
            case PasswordOutcome.Changed changed -> {
                arrivals.letIn(changed.session(), changed.language());
                UI.getCurrent().getPage().setLocation("/app/");
            }
            case PasswordOutcome.Unfit unfit -> fields.refuse(unfit.verdict());
            case PasswordOutcome.TooManyTries _ -> fields.refuse(getTranslation("access.password.too-many"));
            case PasswordOutcome.LinkNotUsable _, PasswordOutcome.WrongCurrent _ -> refuseLink();
        }
    }

    private void refuseLink() {
        setHeading(getTranslation("access.reset.unusable.title"));
        setLead(getTranslation("access.reset.unusable.text"));
        showOnly(
                new Paragraph(new RouterLink(getTranslation("access.reset.unusable.do"), ForgottenPasswordView.class)),
                new RouterLink(getTranslation("access.sign-in.back"), LoginView.class));
    }
}
