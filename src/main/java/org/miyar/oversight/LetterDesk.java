package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplate;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.LetterText;
import org.miyar.notification.Placeholder;
import org.miyar.notification.TemplateChange;

/** Where HR and administrators write letters in the organisation's own words. */
@ApplicationScoped
public class LetterDesk {
    private final LetterTemplates templates;
    private final Organisations organisations;
    private final People people;

    @Inject
    LetterDesk(LetterTemplates templates, Organisations organisations, People people) {
        this.templates = templates;
        this.organisations = organisations;
        this.people = people;
    }

    public LetterTemplate find(Actor by, LetterKind kind, Language language) {
        allow(by);
        return templates.find(kind, language);
    }

    /** Those that are in the organisation's own words. */
    public List<LetterTemplate> own(Actor by) {
        allow(by);
        return templates.own();
    }

    /** Who changed it last; empty if nobody has, or they were erased. */
    public Optional<String> changedBy(LetterTemplate template) {
        return template.change()
                .flatMap(LetterTemplate.Change::by)
                .flatMap(people::find)
                .map(Person::name);
    }

    /** A text for people to write on. */
    public LetterText shown(LetterTemplate template) {
        return templates.shown(template);
    }

    /** The letter as it would be with what is typed, about made-up people of this organisation. */
    public LetterText example(Language language, LetterText typed) {
        var organisation = organisations.current();
        return templates.example(
                language,
                typed,
                Map.of(
                        Placeholder.ORGANISATION,
                        organisation.name().in(language),
                        Placeholder.CONTACT,
                        organisation.contact().value()));
    }

    public String name(Placeholder placeholder, Language language) {
        return templates.name(placeholder, language);
    }

    /** See {@link LetterTemplates#change}. */
    public TemplateChange change(Actor by, LetterTemplate before, LetterText typed) {
        allow(by);
        return templates.change(by.audited(), by.person(), before, typed);
    }

    /** See {@link LetterTemplates#restore}. */
    public TemplateChange restore(Actor by, LetterTemplate before) {
        allow(by);
        return templates.restore(by.audited(), by.person(), before);
    }

    private static void allow(Actor by) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
    }
}
