package org.miyar.identity.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.miyar.design.Form;
import org.miyar.identity.Organisation;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PartialText;

/** What an organisation is called, in one language at least, and whom people write to. */
public final class OrganisationFields {
    private final TextField ar = new TextField();
    private final TextField fa = new TextField();
    private final TextField en = new TextField();
    private final TextField contact = new TextField();

    public OrganisationFields() {
        name(ar, "ar");
        name(fa, "fa");
        name(en, "en");
        en.setHelperText(en.getTranslation("identity.organisation.name.help"));
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
        form.check(ar, typed -> isNamed(), ar.getTranslation("identity.organisation.name.needed"));
        form.requireEmail(contact);
        form.add(ar, fa, en, contact);
    }

    private boolean isNamed() {
        return PartialText.typed(ar.getValue(), fa.getValue(), en.getValue()).isPresent();
    }

    public PartialText names() {
        return new PartialText(ar.getValue(), fa.getValue(), en.getValue());
    }

    public EmailAddress contact() {
        return new EmailAddress(contact.getValue());
    }
}
