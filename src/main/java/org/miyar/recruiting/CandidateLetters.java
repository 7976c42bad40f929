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

/** Writes the letter that brings an applicant the link, in their language and calendar, and hands it to the outbox. */
@ApplicationScoped
class CandidateLetters {
    /** First strong isolate and its end: a name of another script keeps its place in the sentence. */
    private static final char ISOLATE = '\u2068';

    private static final char END_ISOLATE = '\u2069';

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
        var link = URI.create(config.publicUrl() + "/take#" + invited.token());
        var organisationName = organisation.name().in(language);
        var subject = messages.text(language, "recruiting.letter.subject", organisationName);
        var body = messages.text(
                language,
                "recruiting.letter.body",
                isolated(person.name()),
                organisationName,
                job.map(opening -> opening.form().title().in(language)).orElse(""),
                link.toString(),
                instruments.get(instrument).definition().minutes(),
                Dates.day(worksUntil, language, config.zone()),
                isolated(organisation.contact().value()),
                Boolean.toString(job.isPresent()));
        person.email()
                .ifPresent(to -> outbox.send(new Letter(
                        Optional.of(person.id()),
                        to,
                        language,
                        subject,
                        body,
                        false,
                        Optional.of(invited.inLetter(worksUntil)))));
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

    private static String isolated(String text) {
        return ISOLATE + text + END_ISOLATE;
    }
}
