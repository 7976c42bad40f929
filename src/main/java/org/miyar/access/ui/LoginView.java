package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Inject;
import org.miyar.access.DemoAccounts;
import org.miyar.access.FirstAdministrator;
import org.miyar.access.SignInResult;
import org.miyar.access.SignIns;
import org.miyar.design.Form;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Organisations;

/** Signing in. Says nothing about which part was wrong. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends DoorPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient SignIns signIns;
    private final transient FirstAdministrator first;
    private final transient CurrentActor actor;
    private final transient Arrivals arrivals;
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph problem = new Paragraph();

    @Inject
    LoginView(
            SignIns signIns,
            FirstAdministrator first,
            CurrentActor actor,
            Arrivals arrivals,
            Organisations organisations,
            DemoAccounts demo) {
        super("access.sign-in.title");
        this.signIns = signIns;
        this.first = first;
        this.actor = actor;
        this.arrivals = arrivals;
        organisations
                .find()
                .ifPresent(organisation -> setLead(organisation.name().in(language())));

        email.setLabel(getTranslation("identity.email"));
        email.getElement().setAttribute("autocomplete", "username");
        email.getElement().setAttribute("inputmode", "email");
        email.addClassName("miyar-ltr");
        email.setAutofocus(true);
        password.setLabel(getTranslation("access.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.addClassName("miyar-ltr");
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var enter = new Button(getTranslation("access.sign-in.do"));
        var form = new Form(enter, this::signIn);
        form.require(email);
        form.require(password);
        form.add(problem, email, password, enter);
        var forgotten = new RouterLink(getTranslation("access.sign-in.forgotten"), ForgottenPasswordView.class);
        add(form, forgotten);
        addDemo(demo);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (first.isAwaited()) {
            event.forwardTo(FirstAdministratorView.class);
        } else if (actor.find().isPresent()) {
            event.forwardTo("");
        }
    }

    private void signIn() {
        switch (signIns.signIn(email.getValue(), password.getValue(), address())) {
            case SignInResult.SignedIn in -> enter(in);
            case SignInResult.Refused _ -> refuse(getTranslation("access.sign-in.refused"));
            case SignInResult.TooManyTries wait ->
                refuse(getTranslation(
                        "access.sign-in.too-many", Math.max(1, wait.pause().toMinutes() + 1)));
        }
    }

    private void enter(SignInResult.SignedIn in) {
        var asked = VaadinRequest.getCurrent()
                .getWrappedSession()
                .getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        arrivals.letIn(in.session(), in.language());
        UI.getCurrent().getPage().setLocation(asked == null ? "/app/" : "/app/" + asked);
    }

    private void refuse(String text) {
        password.clear();
        password.focus();
        problem.setText(text);
        problem.setVisible(true);
    }

    private void addDemo(DemoAccounts demo) {
        var entrances = demo.entrances();
        if (entrances.isEmpty()) {
            return;
        }
        var buttons = new Div();
        buttons.addClassName("miyar-demo-entrances");
        for (var entrance : entrances) {
            buttons.add(
                    new Button(getTranslation("identity.role." + entrance.role().code()), click -> {
                        email.setValue(entrance.email());
                        password.setValue(entrance.password());
                        signIn();
                    }));
        }
        var box = new Div(
                new H2(getTranslation("access.demo.title")),
                new Paragraph(getTranslation("access.demo.text")),
                buttons);
        box.addClassName("miyar-demo");
        add(box);
    }

    static String address() {
        return String.valueOf(VaadinRequest.getCurrent().getRemoteAddr());
    }
}
