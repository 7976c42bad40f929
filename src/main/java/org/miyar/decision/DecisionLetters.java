package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.kernel.EmailAddress;
import org.miyar.notification.Letter;
import org.miyar.notification.Outbox;
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
    private final Messages messages;
    private final Config config;

    @Inject
    DecisionLetters(
            Organisations organisations,
            People people,
            ReviewLinks links,
            Outbox outbox,
            Messages messages,
            Config config) {
        this.organisations = organisations;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.messages = messages;
        this.config = config;
    }

    /** A letter of this kind. Returns where it goes; nowhere without an address. */
    Optional<EmailAddress> send(Candidate candidate, Requisition opening, String kind) {
        return write(candidate, opening, kind, Optional.empty());
    }

    /** The letter to whoever is declined, with the link to what their answers say and to having that looked at again. */
    Optional<EmailAddress> declined(Candidate candidate, Requisition opening, DecisionId decision) {
        // Nobody else learns the link: without a letter it would be one that opens something for nobody.
        var again = candidate.row().email().map(to -> links.make(decision, candidate.person()));
        return write(candidate, opening, "decline", again);
    }

    /** Ends what the letters about a decision that holds no longer, or was looked at again, lead to. */
    void endLinks(DecisionId decision) {
        links.end(decision);
    }

    private Optional<EmailAddress> write(
            Candidate candidate, Requisition opening, String kind, Optional<ReviewLinks.Made> again) {
        var person = people.find(candidate.person()).orElseThrow();
        person.email().ifPresent(to -> {
            var language = person.language();
            var organisation = organisations.current();
            var house = organisation.name().in(language);
            outbox.send(new Letter(
                    Optional.of(person.id()),
                    to,
                    language,
                    messages.text(language, "decision.letter." + kind + ".subject", house),
                    messages.text(
                            language,
                            "decision.letter." + kind + ".body",
                            Letter.isolated(person.name()),
                            house,
                            opening.form().title().in(language),
                            Letter.isolated(organisation.contact().value()),
                            again.map(ReviewLinks.Made::address).orElse(""),
                            again.map(link -> Dates.day(link.until(), language, config.zone()))
                                    .orElse(""),
                            Boolean.toString(candidate.submittedAt().isPresent())),
                    false,
                    again.map(ReviewLinks.Made::inLetter)));
        });
        return person.email();
    }
}
