package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.EmailAddress;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.recruiting.Candidate;
import org.miyar.requisition.Requisition;

/** Tells candidates what was decided, in their language. The reason is the house's own: it is told to whoever asks for their record. */
@ApplicationScoped
class DecisionLetters {
    private final Organisations organisations;
    private final People people;
    private final ReviewLinks links;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final Messages messages;
    private final Config config;

    @Inject
    DecisionLetters(
            Organisations organisations,
            People people,
            ReviewLinks links,
            Outbox outbox,
            LetterTemplates templates,
            Messages messages,
            Config config) {
        this.organisations = organisations;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
        this.config = config;
    }

    /** A letter of this kind. Returns where it goes; nowhere without an address. */
    Optional<EmailAddress> send(Candidate candidate, Requisition opening, LetterKind kind) {
        return write(candidate, opening, kind, Optional.empty());
    }

    /** The letter to whoever is declined, with the link to what their answers say and to having that looked at again. */
    Optional<EmailAddress> declined(Candidate candidate, Requisition opening, DecisionId decision) {
        // Nobody else learns the link: without a letter it would be one that opens something for nobody.
        var again = candidate.row().email().map(to -> links.make(decision, candidate.person()));
        return write(candidate, opening, LetterKind.DECLINE, again);
    }

    /** Ends what the letters about a decision that holds no longer, or was looked at again, lead to. */
    void endLinks(DecisionId decision) {
        links.end(decision);
    }

    private Optional<EmailAddress> write(
            Candidate candidate, Requisition opening, LetterKind kind, Optional<ReviewLinks.Made> again) {
        var person = people.find(candidate.person()).orElseThrow();
        person.email().ifPresent(to -> {
            var language = person.language();
            var organisation = organisations.current();
            var values = new EnumMap<>(Map.of(
                    Placeholder.NAME,
                    Bidi.isolated(person.name()),
                    Placeholder.ORGANISATION,
                    organisation.name().in(language),
                    Placeholder.JOB,
                    opening.form().title().in(language),
                    Placeholder.CONTACT,
                    Bidi.isolated(organisation.contact().value())));
            again.ifPresent(link -> {
                values.put(Placeholder.LINK, link.address());
                values.put(Placeholder.UNTIL, Dates.day(link.until(), language, config.zone()));
                values.put(
                        Placeholder.AGAIN,
                        messages.text(
                                language,
                                candidate.submittedAt().isPresent()
                                        ? "decision.letter.again.answers"
                                        : "decision.letter.again.alone"));
            });
            outbox.send(new Letter(
                    Optional.of(person.id()),
                    to,
                    language,
                    templates.write(kind, language, values),
                    false,
                    again.map(ReviewLinks.Made::inLetter)));
        });
        return person.email();
    }
}
