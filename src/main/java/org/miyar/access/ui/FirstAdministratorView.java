package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.miyar.design.Fields;
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
        email.addClassName("miyar-ltr");
        var found = new Button(getTranslation("access.start.do"), click -> found());
        found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                code,
                new H2(getTranslation("access.start.organisation")),
                organisation,
                new H2(getTranslation("access.start.administrator")),
                name,
                email,
                password,
                found);
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
        boolean complete =
                Fields.all(Fields.filled(code), organisation.isComplete(), Fields.filled(name), Fields.email(email));
        var wanted = password.value();
        if (!complete || wanted.isEmpty()) {
            return;
        }
        var named = new Organisation(organisation.names(), organisation.contact(), false);
        switch (first.found(
                code.getValue(),
                named,
                name.getValue(),
                new EmailAddress(email.getValue()),
                language(),
                wanted.get())) {
            case Founding.Founded _ -> enter(wanted.get());
            case Founding.WrongCode _ -> Fields.refuse(code, "access.start.code.wrong");
            case Founding.Unfit unfit -> password.refuse(unfit.verdict());
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
