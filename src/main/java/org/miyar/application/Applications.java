package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.application.ApplicationStore.Sender;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
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
    private final ApplicationNotices notices;
    private final PublicOpenings openings;
    private final Applying applying;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Applications(
            ApplicationStore store,
            CvStore cvs,
            ApplicationNotices notices,
            PublicOpenings openings,
            Applying applying,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.cvs = cvs;
        this.notices = notices;
        this.openings = openings;
        this.applying = applying;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an application in, in one unit of work with its invitation and letter. Whoever applies with the
     * address or number of somebody else is answered alike and a candidate too: whether both are one person is for people to see. Whoever sends
     * the same again gets a new link to what they have, as long as the opening takes applications.
     *
     * @param write whether a letter may go to the address; the answer is the same, since it would tell who else has written to it lately
     */
    @Transactional
    public ApplyOutcome apply(String slug, ApplicationForm form, boolean write) {
        var found = openings.named(slug);
        if (found.isEmpty()) {
            return new ApplyOutcome.Unknown();
        }
        var opening = found.get();
        store.lock(opening.id());
        boolean open = openings.isOpen(opening);
        var sender = store.sender(opening.id(), form.key().hash());
        if (sender.isPresent()) {
            return open ? sentAgain(opening, sender.get(), write) : new ApplyOutcome.Received(Optional.empty(), false);
        }
        if (!open) {
            return new ApplyOutcome.Shut();
        }
        var notice = notices.current(form.language());
        if (!notice.edition().equals(form.notice())) {
            return new ApplyOutcome.NoticeChanged();
        }
        var cv = form.cv().flatMap(token -> cvs.unclaimed(token.hash()));
        if (form.cv().isPresent() && cv.isEmpty()) {
            return new ApplyOutcome.CvGone();
        }
        var applied = applying.apply(opening, form.name(), form.email(), form.language(), write);
        var id = store.insert(opening.id(), applied, form, notice, now());
        cv.ifPresent(file -> cvs.claim(file, id));
        audit.record(AuditEvent.of(AuditActor.applicant(applied.person()), AuditAction.APPLIED)
                .about("requisition", opening.id().value())
                .withDetail("candidate " + applied.candidate().value()));
        return received(applied);
    }

    private ApplyOutcome sentAgain(Requisition opening, Sender sender, boolean write) {
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
