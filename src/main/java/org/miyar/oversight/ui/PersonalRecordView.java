package org.miyar.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.identity.Roles;
import org.miyar.identity.ui.PersonalRecordLinks;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.RetentionDesk;

/** Answers what a person asks about their own data: what is kept, a copy of it, erasure. */
@Route(PersonalRecordLinks.ROUTE)
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
public class PersonalRecordView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** A list or one of it, in the portal and nowhere else. */
    private static final Pattern WITHIN = Pattern.compile("[a-z-]+(/\\d+)?");

    private final transient PersonalRecords records;
    private final transient RetentionDesk retention;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div content = new Div();
    private transient Optional<String> from = Optional.empty();

    @Inject
    PersonalRecordView(PersonalRecords records, RetentionDesk retention, Formats formats, CurrentActor actor) {
        super("oversight.record.title");
        this.records = records;
        this.retention = retention;
        this.formats = formats;
        this.actor = actor;
        content.addClassName("miyar-record");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        from = Optional.of(PageAddress.read(event.getLocation().getQueryParameters(), PersonalRecordLinks.FROM))
                .filter(WITHIN.asMatchPredicate());
        var person = event.getRouteParameters()
                .get(PersonalRecordLinks.PERSON)
                .flatMap(id -> PageAddress.id(id, PersonId::new))
                .flatMap(id -> records.find(actor.get(), id));
        show(person.orElseThrow(NotFoundException::new));
    }

    private void show(Person person) {
        setHeading(getTranslation("oversight.record.title.of", person.name()));
        content.removeAll();
        from.ifPresent(address -> content.add(back(address)));
        content.add(
                section("oversight.record.kept", kept(person.id()), text("export.text"), download(person.id())),
                correction(person));
        if (records.isApplicant(person.id())) {
            content.add(section("oversight.record.keeping", new KeepingFields(retention, actor, formats, person)));
        }
        content.add(erasure(person));
    }

    private UnorderedList kept(PersonId person) {
        var list = new UnorderedList();
        records.counts(actor.get(), person).forEach((kind, number) -> {
            var label = getTranslation("oversight.record.kind." + kind);
            list.add(new ListItem(getTranslation("oversight.record.count", label, number)));
        });
        return list;
    }

    private Anchor download(PersonId person) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var bytes = records.export(actor.get(), person).json();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "person-" + person.value() + ".json",
                    "application/json",
                    bytes.length);
        });
        var button = new Button(getTranslation("oversight.record.export"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setTabIndex(-1);
        var anchor = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        anchor.add(button);
        return anchor;
    }

    private Anchor back(String address) {
        return new Anchor(address, getTranslation("oversight.record.back"));
    }

    private Section correction(Person person) {
        return records.isCorrectedHere(actor.get(), person.id())
                ? section(
                        "oversight.record.correct",
                        text("correct.text"),
                        new CorrectionFields(records, actor, person, this::show))
                : section("oversight.record.correct", text("correct.elsewhere"));
    }

    private Section erasure(Person person) {
        var problem = new Paragraph();
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var name = new TextField(getTranslation("oversight.record.erase.confirm", person.name()));
        var erase = new Button(getTranslation("oversight.record.erase.do"));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var form = new Form(erase, () -> erase(person.id(), problem));
        form.require(name, typed -> isName(typed, person), getTranslation("oversight.record.erase.mismatch"));
        form.add(name, new Div(erase));
        return section(
                "oversight.record.erase", text("erase.goes"), text("erase.stays"), text("erase.final"), problem, form);
    }

    /** However it is spelt: what counts is that somebody meant this person. */
    private static boolean isName(String typed, Person person) {
        return !typed.isBlank() && new SearchKey(typed).equals(new SearchKey(person.name()));
    }

    private void erase(PersonId person, Paragraph problem) {
        problem.setVisible(false);
        problem.setText("");
        switch (records.erase(actor.get(), person)) {
            case ErasureOutcome.Erased _, ErasureOutcome.Gone _ -> {
                setHeading(getTranslation("oversight.record.erased"));
                content.removeAll();
                content.add(text("erased.text"));
                // The page of whoever is gone is gone too; their list is not.
                from.ifPresent(address -> content.add(back(address.replaceFirst("/.*", ""))));
                // What had the focus is gone as well: whoever listens hears the heading that says so.
                getElement().callJsFunction("focus");
            }
            case ErasureOutcome.Held _ -> {
                problem.setText(getTranslation("oversight.record.erase.held"));
                problem.setVisible(true);
            }
            case ErasureOutcome.LastAdministrator _ -> {
                problem.setText(getTranslation("access.people.last-administrator"));
                problem.setVisible(true);
            }
        }
    }

    private Paragraph text(String key) {
        return new Paragraph(getTranslation("oversight.record." + key));
    }

    private Section section(String titleKey, Component... parts) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        return section;
    }
}
