package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.miyar.design.CopyButton;
import org.miyar.design.Formats;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.EmailAddress;
import org.miyar.platform.qr.QrCode;
import org.miyar.recruiting.InvitationLink;

/** A link just made, in every form it can be passed on: copied, scanned, as a letter. */
final class LinkPanel extends Div {
    private static final long serialVersionUID = 1L;

    LinkPanel(InvitationLink link, Formats formats) {
        addClassNames("miyar-fields", "recruiting-link");
        var address = link.link().toString();
        add(new Paragraph(
                getTranslation("recruiting.link.for", Bidi.isolated(link.name()), formats.day(link.worksUntil()))));
        add(where(link));

        var field = new TextField(getTranslation("recruiting.link.label"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("miyar-ltr");
        var copy = copying("recruiting.link.copy", address, field, "recruiting.link.copied");
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(field, copy);
        row.addClassName("recruiting-copy");
        add(row);

        var code = new Div(new Svg(QrCode.of(address).svg()));
        code.addClassName("recruiting-qr");
        code.getElement().setAttribute("role", "img");
        code.getElement().setAttribute("aria-label", getTranslation("recruiting.link.qr"));
        var once = new Paragraph(getTranslation(
                link.sentTo().isPresent() && !link.leavesByMail() ? "recruiting.link.again" : "recruiting.link.once"));
        once.addClassName("miyar-quiet");
        var beside = new Div(code, once);
        beside.addClassName("recruiting-qr-row");
        add(beside);

        var letter = new Div(link.subject() + "\n\n" + link.letter());
        letter.addClassName("miyar-letter");
        letter.getElement().setAttribute("lang", link.language().tag());
        letter.getElement().setAttribute("dir", link.language().rightToLeft() ? "rtl" : "ltr");
        var details = new Details(
                getTranslation("recruiting.link.letter"),
                letter,
                copying(
                        "recruiting.link.copy-letter",
                        link.subject() + "\n\n" + link.letter(),
                        letter,
                        "recruiting.link.letter-copied"));
        details.setWidthFull();
        add(details);
    }

    private Paragraph where(InvitationLink link) {
        var text = link.sentTo()
                .map(EmailAddress::value)
                .map(to -> getTranslation(
                        link.leavesByMail() ? "recruiting.link.sending" : "recruiting.link.kept", Bidi.isolated(to)))
                .orElse(getTranslation("recruiting.link.no-address"));
        return new Paragraph(text);
    }

    private CopyButton copying(String label, String text, Component shown, String done) {
        return new CopyButton(getTranslation(label), text, shown, getTranslation(done));
    }
}
