package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.application.ApplicationStore.Sender;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.recruiting.Applying;
import org.miyar.recruiting.Applying.Applied;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.PublicOpenings;
import org.miyar.requisition.Requisition;

/** Applying for an open job without an account, and what HR reads of it. */
@ApplicationScoped
public class Applications {
    private final ApplicationStore store;
    private final CvStore cvs;
    private final CvFolder folder;
    private final ApplicationNotices notices;
    private final People people;
    private final PublicOpenings openings;
    private final Applying applying;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Applications(
            ApplicationStore store,
            CvStore cvs,
            CvFolder folder,
            ApplicationNotices notices,
            People people,
            PublicOpenings openings,
            Applying applying,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.cvs = cvs;
        this.folder = folder;
        this.notices = notices;
        this.people = people;
        this.openings = openings;
        this.applying = applying;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an application in, in one unit of work with its invitation and letter. Whoever applies with the
     * address or number of somebody else is answered alike and a candidate too: whether both are one person is for people to see. Whoever sends
     * the same again, changed or not, gets a new link to what they have, as long as the opening takes applications.
     *
     * @param write whether a letter may go to the address; the answer is the same, since it would tell who else has written to it lately
     * @param day the walk-in day they come on, if they do
     */
    @Transactional
    public ApplyOutcome apply(String slug, ApplicationForm form, boolean write, Optional<WalkIn> day) {
        var found = openings.named(slug);
        if (found.isEmpty()) {
            return new ApplyOutcome.Unknown();
        }
        var opening = found.get();
        store.lock(opening.id());
        boolean open = openings.isOpen(opening);
        var sender = store.sender(opening.id(), form.key().hash());
        if (sender.isPresent()) {
            return open
                    ? sentAgain(opening, sender.get(), form, write)
                    : new ApplyOutcome.Received(Optional.empty(), false);
        }
        if (!open) {
            return new ApplyOutcome.Shut();
        }
        var notice = notices.current(opening, form.language());
        if (!notice.edition().equals(form.notice())) {
            return new ApplyOutcome.NoticeChanged();
        }
        var cv = form.cv().flatMap(token -> cvs.unclaimed(token.hash()));
        if (form.cv().isPresent() && cv.isEmpty()) {
            return new ApplyOutcome.CvGone();
        }
        var applied = applying.apply(opening, form.name(), form.email(), form.language(), write);
        var id = store.insert(
                opening.id(),
                applied,
                form,
                notice,
                day.filter(one -> one.opening().equals(opening.id())),
                now());
        cv.ifPresent(file -> cvs.claim(file, id));
        audit.record(AuditEvent.of(AuditActor.applicant(applied.person()), AuditAction.APPLIED)
                .about("requisition", opening.id().value())
                .withDetail("candidate " + applied.candidate().value()));
        return received(applied);
    }

    /** What they have changed since, because no answer came, holds. */
    private ApplyOutcome sentAgain(Requisition opening, Sender sender, ApplicationForm form, boolean write) {
        store.change(sender.application(), form);
        people.lock(sender.person())
                .ifPresent(person ->
                        people.change(person.id(), person.version(), form.name(), form.email(), form.language()));
        form.cv().flatMap(token -> cvs.unclaimed(token.hash())).ifPresent(file -> {
            cvs.file(sender.application()).ifPresent(before -> cvs.remove(before, folder::remove));
            cvs.claim(file, sender.application());
        });
        return applying.newLink(opening, sender.candidate(), sender.person(), sender.invitation(), write)
                .map(Applications::received)
                .orElseGet(() -> new ApplyOutcome.Received(Optional.empty(), false));
    }

    private static ApplyOutcome received(Applied applied) {
        var link = applied.link();
        return new ApplyOutcome.Received(
                Optional.of(link.link()), link.leavesByMail() && link.sentTo().isPresent());
    }

    /** What a candidate has told by applying, the first application first; empty for whoever was invited. */
    public List<Application> of(Actor by, CandidateId candidate) {
        by.mustBe(Role.HR);
        return store.of(candidate);
    }

    /** Puts right how a candidate is called by telephone and which languages they speak, as whoever asks has seen it. Noted, without the words themselves. */
    @Transactional
    public boolean correct(
            Actor by, CandidateId candidate, Application seen, Optional<PhoneNumber> phone, String languages) {
        by.mustBe(Role.HR);
        if (!store.correct(seen.id(), candidate, seen.version(), phone, Person.cleanName(languages))) {
            return false;
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.PERSON_CORRECTED).about("candidate", candidate.value()));
        return true;
    }

    /** Which of their own candidacies have no CV although one can come with them. */
    public Set<CandidateId> withoutCv(Collection<CandidateId> own) {
        return store.withoutCv(own);
    }

    /** Takes a CV later than its application, from whoever it is of; false if there is none to come, or the file was kept for too short a time. */
    @Transactional
    public boolean addCv(Collection<PersonId> own, CandidateId candidate, Token file) {
        var application = own.stream()
                .flatMap(person -> store.withoutCv(candidate, person).stream())
                .findFirst();
        var cv = application.flatMap(id -> cvs.unclaimed(file.hash()));
        cv.ifPresent(found -> {
            cvs.claim(found, application.orElseThrow());
            store.cvCame(application.orElseThrow());
        });
        return cv.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
