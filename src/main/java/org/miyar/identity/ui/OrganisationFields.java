package org.miyar.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.miyar.design.Fields;
import org.miyar.identity.Organisation;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.LocalizedText;

/** What an organisation is called in each language and whom people write to. */
public final class OrganisationFields extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField ar = new TextField();
    private final TextField fa = new TextField();
    private final TextField en = new TextField();
    private final TextField contact = new TextField();

    public OrganisationFields() {
        addClassName("miyar-fields");
        name(ar, "ar");
        name(fa, "fa");
        name(en, "en");
        contact.setLabel(getTranslation("identity.organisation.contact"));
        contact.setHelperText(getTranslation("identity.organisation.contact.help"));
        contact.addClassName("miyar-ltr");
        contact.setMaxLength(254);
        add(contact);
    }

    private void name(TextField field, String language) {
        field.setLabel(getTranslation("identity.organisation.name." + language));
        field.addClassName(language.equals("en") ? "miyar-ltr" : "miyar-rtl");
        field.setMaxLength(200);
        add(field);
    }

    public void show(Organisation organisation) {
        ar.setValue(organisation.name().ar());
        fa.setValue(organisation.name().fa());
        en.setValue(organisation.name().en());
        contact.setValue(organisation.contact().value());
    }

    public boolean isComplete() {
        return Fields.all(Fields.filled(ar), Fields.filled(fa), Fields.filled(en), Fields.email(contact));
    }

    public LocalizedText names() {
        return new LocalizedText(
                ar.getValue().strip(), fa.getValue().strip(), en.getValue().strip());
    }

    public EmailAddress contact() {
        return new EmailAddress(contact.getValue());
    }
}
