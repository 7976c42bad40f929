package org.miyar.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.platform.i18n.Messages;

/** People without an account ask to have something about them put right; HR does it or says why not, and they get a letter. */
@ApplicationScoped
public class Corrections {
    /** What the law gives to answer, and the page promises. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

    static final int MOST_WAITING = 10;

    private final CorrectionStore store;
    private final People people;
    private final Organisations organisations;
    private final Outbox outbox;
    private final LetterTemplates letters;
    private final AuditTrail audit;
    private final Messages messages;
    private final Clock clock;

    @Inject
    Corrections(
            CorrectionStore store,
            People people,
            Organisations organisations,
            Outbox outbox,
            LetterTemplates letters,
            AuditTrail audit,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.organisations = organisations;
        this.outbox = outbox;
        this.letters = letters;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes a request in. Whoever calls has made sure that it is about themselves. */
    @Transactional
    public AskOutcome ask(PersonId applicant, CorrectionField field, String words) {
        people.lock(applicant);
        if (store.waiting(applicant) >= MOST_WAITING) {
            return new AskOutcome.TooMany();
        }
        var until = now().plus(ANSWERED_WITHIN);
        store.insert(applicant, field, words.strip(), now(), until);
        audit.record(AuditEvent.of(AuditActor.applicant(applicant), AuditAction.CORRECTION_ASKED)
                .about(applicant)
                .withDetail(field.code()));
        return new AskOutcome.Asked(until);
    }

    /** Those that wait for an answer, the most urgent first. */
    public List<Correction> waiting(Actor by, int offset, int limit) {
        by.mustBe(Role.HR);
        return store.waiting(offset, limit);
    }

    public int waiting(Actor by) {
        by.mustBe(Role.HR);
        return store.waiting();
    }

    /** What a person has asked for, the newest first. */
    public List<Correction> of(Actor by, PersonId person) {
        by.mustBe(Role.HR);
        return store.of(person);
    }

    /** Says that it was put right, or why not. */
    @Transactional
    public AnswerOutcome answer(Actor by, CorrectionId id, boolean done, String reason) {
        by.mustBe(Role.HR);
        var asked = store.find(id);
        if (asked.isEmpty() || !store.answer(id, done, reason.strip(), by.person(), now())) {
            return new AnswerOutcome.NotWaiting();
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.CORRECTION_ANSWERED)
                .about(asked.get().person())
                .withDetail(asked.get().field().code() + " · " + (done ? "done" : "refused")));
        return new AnswerOutcome.Answered(tell(asked.get(), done, reason.strip()));
    }

    private Optional<EmailAddress> tell(Correction asked, boolean done, String reason) {
        var person = people.find(asked.person()).orElseThrow();
        person.email().ifPresent(to -> {
            var language = person.language();
            var house = organisations.current();
            var text = letters.write(
                    done ? LetterKind.CORRECTED : LetterKind.NOT_CORRECTED,
                    language,
                    Map.of(
                            Placeholder.NAME,
                            Bidi.isolated(person.name()),
                            Placeholder.ORGANISATION,
                            house.name().in(language),
                            Placeholder.MATTER,
                            messages.text(
                                    language,
                                    "correction.field." + asked.field().code()),
                            Placeholder.REASON,
                            reason,
                            Placeholder.CONTACT,
                            Bidi.isolated(house.contact().value())));
            outbox.send(new Letter(Optional.of(person.id()), to, language, text));
        });
        return person.email();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
