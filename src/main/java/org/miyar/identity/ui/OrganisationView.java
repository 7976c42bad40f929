package org.miyar.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Roles;

/** What the organisation is called and whom people write to. */
@Route("organisation")
@Menu(order = 90, title = "identity.organisation.title", icon = "vaadin:building-o")
@RolesAllowed(Roles.ADMINISTRATOR)
public class OrganisationView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Organisations organisations;
    private final transient CurrentActor actor;
    private final OrganisationFields fields = new OrganisationFields();
    private final Paragraph problem = new Paragraph();
    private transient Organisation shown;

    @Inject
    OrganisationView(Organisations organisations, CurrentActor actor) {
        super("identity.organisation.title");
        this.organisations = organisations;
        this.actor = actor;
        setLead(getTranslation("identity.organisation.lead"));
        shown = organisations.current();
        fields.show(shown);
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(getTranslation("design.save"));
        var form = new Form(save, this::save);
        form.addClassName("narrow");
        fields.in(form);
        var row = new Div(save);
        row.addClassName("miyar-detail-actions");
        add(problem, form, row);
    }

    private void save() {
        var changed = new Organisation(fields.names(), fields.contact(), shown.demo(), shown.version());
        if (organisations.change(actor.get(), changed)) {
            problem.setVisible(false);
            Notices.done(getTranslation("design.saved"));
        } else {
            problem.setText(getTranslation("identity.organisation.stale"));
            problem.setVisible(true);
        }
        shown = organisations.current();
    }
}
