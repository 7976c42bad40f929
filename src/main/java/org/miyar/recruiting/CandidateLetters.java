package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.Person;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.PartialText;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.LetterText;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.requisition.Requisition;
import org.miyar.sitting.Invited;

/** Writes the letters that bring an applicant the link, in their language and calendar, and hands them to the outbox. */
@ApplicationScoped
class CandidateLetters {
    private final Organisations organisations;
    private final Instruments instruments;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final Messages messages;
    private final Config config;

    @Inject
    CandidateLetters(
            Organisations organisations,
            Instruments instruments,
            Outbox outbox,
            LetterTemplates templates,
            Messages messages,
            Config config) {
        this.organisations = organisations;
        this.instruments = instruments;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
        this.config = config;
    }

    /** Invites somebody, if they have an address; the text is given back in any case, to be passed on by hand. */
    InvitationLink invite(Candidate candidate, Person person, Optional<Requisition> job, Invited invited) {
        var text =
                text(LetterKind.INVITATION, candidate.row().instrument(), candidate.expiresAt(), person, job, invited);
        send(person, text, invited, candidate.expiresAt());
        return link(candidate.id(), candidate.expiresAt(), person, invited, text);
    }

    /**
     * Answers whoever applied, likewise.
     *
     * @param write whether the letter leaves, should there be an address
     */
    InvitationLink receive(
            CandidateId candidate, Instant worksUntil, Person person, Requisition job, Invited invited, boolean write) {
        var text = text(LetterKind.RECEIVED, job.instrument(), worksUntil, person, Optional.of(job), invited);
        if (write) {
            send(person, text, invited, worksUntil);
        }
        return link(candidate, worksUntil, person, invited, text);
    }

    private LetterText text(
            LetterKind kind,
            InstrumentVersionId instrument,
            Instant worksUntil,
            Person person,
            Optional<Requisition> job,
            Invited invited) {
        var language = person.language();
        var values = values(person, job.map(opening -> opening.form().title()), invited, worksUntil);
        values.put(
                Placeholder.DURATION,
                templates.minutes(
                        language, instruments.get(instrument).definition().minutes()));
        return templates.write(kind, language, values);
    }

    /** Reminds somebody with an address of their link: the same sitting, with whatever they have answered. */
    void remind(Candidate candidate, Person person, Invited invited) {
        var values = values(person, candidate.row().job(), invited, candidate.expiresAt());
        values.put(
                Placeholder.PROGRESS,
                messages.text(
                        person.language(),
                        candidate.startedAt().isPresent()
                                ? "recruiting.reminder.begun"
                                : "recruiting.reminder.not-begun"));
        var text = templates.write(LetterKind.REMINDER, person.language(), values);
        send(person, text, invited, candidate.expiresAt());
    }

    /** Confirms that somebody with an address does not wish to go on. */
    void withdrawn(Candidate candidate, Person person) {
        var values = values(person, candidate.row().job());
        var text = templates.write(LetterKind.WITHDRAWN, person.language(), values);
        person.email().ifPresent(to -> outbox.send(new Letter(Optional.of(person.id()), to, person.language(), text)));
    }

    private Map<Placeholder, String> values(
            Person person, Optional<PartialText> job, Invited invited, Instant worksUntil) {
        var values = values(person, job);
        values.put(Placeholder.LINK, address(invited).toString());
        values.put(Placeholder.UNTIL, Dates.day(worksUntil, person.language(), config.zone()));
        return values;
    }

    private Map<Placeholder, String> values(Person person, Optional<PartialText> job) {
        var language = person.language();
        var organisation = organisations.current();
        return new EnumMap<>(Map.of(
                Placeholder.NAME,
                Bidi.isolated(person.name()),
                Placeholder.ORGANISATION,
                organisation.name().in(language),
                Placeholder.ASIDE,
                LetterTemplates.aside(job.map(title -> title.in(language))),
                Placeholder.CONTACT,
                Bidi.isolated(organisation.contact().value())));
    }

    private void send(Person person, LetterText text, Invited invited, Instant worksUntil) {
        person.email()
                .ifPresent(to -> outbox.send(new Letter(
                        Optional.of(person.id()),
                        to,
                        person.language(),
                        text,
                        false,
                        Optional.of(invited.inLetter(worksUntil)))));
    }

    private InvitationLink link(
            CandidateId candidate, Instant worksUntil, Person person, Invited invited, LetterText text) {
        return new InvitationLink(
                candidate,
                person.name(),
                address(invited),
                worksUntil,
                person.language(),
                text.subject(),
                text.body(),
                person.email(),
                outbox.leavesByMail());
    }

    private URI address(Invited invited) {
        return URI.create(config.publicUrl() + "/take#" + invited.token());
    }
}
