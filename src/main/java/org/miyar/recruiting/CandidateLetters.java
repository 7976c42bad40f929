package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.Person;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.notification.Letter;
import org.miyar.notification.Outbox;
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
    private final Messages messages;
    private final Config config;

    @Inject
    CandidateLetters(
            Organisations organisations, Instruments instruments, Outbox outbox, Messages messages, Config config) {
        this.organisations = organisations;
        this.instruments = instruments;
        this.outbox = outbox;
        this.messages = messages;
        this.config = config;
    }

    /** Sends the letter if the person has an address; the text is given back in any case, to be passed on by hand. */
    InvitationLink send(Candidate candidate, Person person, Optional<Requisition> job, Invited invited) {
        return send(candidate.id(), candidate.row().instrument(), candidate.expiresAt(), person, job, invited);
    }

    /** @param candidate whom the link is about */
    InvitationLink send(
            CandidateId candidate,
            InstrumentVersionId instrument,
            Instant worksUntil,
            Person person,
            Optional<Requisition> job,
            Invited invited) {
        var language = person.language();
        var organisation = organisations.current();
        var link = link(invited);
        var organisationName = organisation.name().in(language);
        var subject = messages.text(language, "recruiting.letter.subject", organisationName);
        var body = messages.text(
                language,
                "recruiting.letter.body",
                Letter.isolated(person.name()),
                organisationName,
                job.map(opening -> opening.form().title().in(language)).orElse(""),
                link.toString(),
                instruments.get(instrument).definition().minutes(),
                Dates.day(worksUntil, language, config.zone()),
                Letter.isolated(organisation.contact().value()),
                Boolean.toString(job.isPresent()));
        send(person, subject, body, invited, worksUntil);
        return new InvitationLink(
                candidate,
                person.name(),
                link,
                worksUntil,
                language,
                subject,
                body,
                person.email(),
                outbox.leavesByMail());
    }

    /** Reminds somebody with an address of their link: the same sitting, with whatever they have answered. */
    void remind(Candidate candidate, Person person, Invited invited) {
        var language = person.language();
        var organisation = organisations.current();
        var organisationName = organisation.name().in(language);
        var body = messages.text(
                language,
                "recruiting.reminder.body",
                Letter.isolated(person.name()),
                organisationName,
                candidate.row().job().map(title -> title.in(language)).orElse(""),
                link(invited).toString(),
                Dates.day(candidate.expiresAt(), language, config.zone()),
                Letter.isolated(organisation.contact().value()),
                Boolean.toString(candidate.row().job().isPresent()),
                Boolean.toString(candidate.startedAt().isPresent()));
        send(
                person,
                messages.text(language, "recruiting.reminder.subject", organisationName),
                body,
                invited,
                candidate.expiresAt());
    }

    private void send(Person person, String subject, String body, Invited invited, Instant worksUntil) {
        person.email()
                .ifPresent(to -> outbox.send(new Letter(
                        Optional.of(person.id()),
                        to,
                        person.language(),
                        subject,
                        body,
                        false,
                        Optional.of(invited.inLetter(worksUntil)))));
    }

    private URI link(Invited invited) {
        return URI.create(config.publicUrl() + "/take#" + invited.token());
    }
}
