package org.miyar.identity.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.miyar.design.Form;
import org.miyar.identity.Organisation;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.LocalizedText;

/** What an organisation is called in each language and whom people write to. */
public final class OrganisationFields {
    private final TextField ar = new TextField();
    private final TextField fa = new TextField();
    private final TextField en = new TextField();
    private final TextField contact = new TextField();

    public OrganisationFields() {
        name(ar, "ar");
        name(fa, "fa");
        name(en, "en");
        contact.setLabel(contact.getTranslation("identity.organisation.contact"));
        contact.setHelperText(contact.getTranslation("identity.organisation.contact.help"));
        contact.setMaxLength(254);
    }

    private static void name(TextField field, String language) {
        field.setLabel(field.getTranslation("identity.organisation.name." + language));
        field.addClassName(language.equals("en") ? "miyar-ltr" : "miyar-rtl");
        field.setMaxLength(200);
    }

    public void show(Organisation organisation) {
        ar.setValue(organisation.name().ar());
        fa.setValue(organisation.name().fa());
        en.setValue(organisation.name().en());
        contact.setValue(organisation.contact().value());
    }

    public void in(Form form) {
        form.require(ar);
        form.require(fa);
        form.require(en);
        form.requireEmail(contact);
        form.add(ar, fa, en, contact);
    }

    public LocalizedText names() {
        return new LocalizedText(
                ar.getValue().strip(), fa.getValue().strip(), en.getValue().strip());
    }

    public EmailAddress contact() {
        return new EmailAddress(contact.getValue());
    }
}
