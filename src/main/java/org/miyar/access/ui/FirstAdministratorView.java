package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.miyar.access.FirstAdministrator;
import org.miyar.access.FirstAdministrator.Founding;
import org.miyar.access.SignInResult;
import org.miyar.access.SignIns;
import org.miyar.design.Form;
import org.miyar.design.PageAddress;
import org.miyar.identity.Organisation;
import org.miyar.identity.Person;
import org.miyar.identity.ui.OrganisationFields;
import org.miyar.kernel.EmailAddress;

/** The very first page of an empty database: names the organisation and makes its first administrator. Gone once there is one. */
@Route(value = "start", autoLayout = false)
@AnonymousAllowed
public class FirstAdministratorView extends DoorPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient FirstAdministrator first;
    private final transient SignIns signIns;
    private final transient Arrivals arrivals;
    private final TextField code = new TextField();
    private final OrganisationFields organisation = new OrganisationFields();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final NewPassword password = new NewPassword();

    @Inject
    FirstAdministratorView(FirstAdministrator first, SignIns signIns, Arrivals arrivals) {
        super("access.start.title");
        this.first = first;
        this.signIns = signIns;
        this.arrivals = arrivals;
        setLead(getTranslation("access.start.text"));
        code.setLabel(getTranslation("access.start.code"));
        code.setHelperText(getTranslation("access.start.code.where"));
        code.getElement().setAttribute("autocomplete", "off");
        code.addClassName("miyar-ltr");
        name.setLabel(getTranslation("identity.name"));
        name.getElement().setAttribute("autocomplete", "name");
        name.setMaxLength(Person.NAME_LENGTH);
        email.setLabel(getTranslation("identity.email"));
        email.getElement().setAttribute("autocomplete", "username");
        var found = new Button(getTranslation("access.start.do"));
        var form = new Form(found, this::found);
        form.require(code);
        form.add(code, new H2(getTranslation("access.start.organisation")));
        organisation.in(form);
        form.require(name, Person::isName, getTranslation("design.form.required"));
        form.requireEmail(email);
        form.add(new H2(getTranslation("access.start.administrator")), name, email);
        password.in(form);
        form.add(found);
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.isAwaited()) {
            event.forwardTo(LoginView.class);
        }
        // The address on the console brings it along.
        code.setValue(PageAddress.read(event.getLocation().getQueryParameters(), "code"));
    }

    private void found() {
        var named = new Organisation(organisation.names(), organisation.contact(), false);
        switch (first.found(
                code.getValue(),
                named,
                name.getValue(),
                new EmailAddress(email.getValue()),
                language(),
                password.value())) {
            case Founding.Founded _ -> enter(password.value());
            case Founding.WrongCode _ -> Form.refuse(code, getTranslation("access.start.code.wrong"));
            case Founding.Unfit unfit -> password.refuse(unfit.verdict());
            case Founding.TooManyTries _ -> password.refuse(getTranslation("access.password.too-many"));
            case Founding.AlreadyFounded _ -> UI.getCurrent().navigate(LoginView.class);
        }
    }

    private void enter(String secret) {
        if (signIns.signIn(email.getValue(), secret, LoginView.address()) instanceof SignInResult.SignedIn in) {
            arrivals.letIn(in.session(), in.language());
        }
        UI.getCurrent().getPage().setLocation("/app/");
    }
}
