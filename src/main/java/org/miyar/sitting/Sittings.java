package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;

/** What the holder of an invitation does but answer, which is {@link org.miyar.sitting.answering.Answers}: read, agree, submit. */
@ApplicationScoped
public class Sittings {
    /** Longer silence is an interruption. */
    public static final Duration INTERRUPTION = Duration.ofMinutes(5);

    /** Events kept of one sitting; a page that reports more is broken or hostile, and is heard no further. */
    static final int MOST_EVENTS = 500;

    private final SittingStore store;
    private final SubmittedSittingStore finished;
    private final AccommodationStore accommodations;
    private final InvitationStore invitations;
    private final Instruments instruments;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final Event<SittingProgressed> progress;
    private final Event<SittingSubmitted> submissions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Sittings(
            SittingStore store,
            SubmittedSittingStore finished,
            AccommodationStore accommodations,
            InvitationStore invitations,
            Instruments instruments,
            Agreements agreements,
            AuditTrail audit,
            Event<SittingProgressed> progress,
            Event<SittingSubmitted> submissions,
            Clock clock) {
        this.store = store;
        this.finished = finished;
        this.accommodations = accommodations;
        this.invitations = invitations;
        this.instruments = instruments;
        this.agreements = agreements;
        this.audit = audit;
        this.progress = progress;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The holder's sitting; empty if they are holder no more. */
    public Optional<Sitting> of(InvitationHolder holder) {
        return store.find(holder);
    }

    /**
     * Agrees to the notice and settles language and order of pages. A repeat changes nothing.
     *
     * @param edition which text the person has read, see {@link Agreement#edition}
     */
    @Transactional
    public StartOutcome start(InvitationHolder holder, Language language, String edition) {
        var locked = store.lock(holder);
        if (locked.isEmpty()) {
            return new StartOutcome.Ended();
        }
        var sitting = locked.get();
        if (sitting.state() != Sitting.State.INVITED) {
            return new StartOutcome.Started();
        }
        var instrument = instruments.get(sitting.instrument());
        if (!instrument.definition().languages().contains(language)) {
            return new StartOutcome.LanguageMissing();
        }
        var agreement = agreements.current(holder.sitting(), language);
        if (!agreement.edition().equals(edition)) {
            return new StartOutcome.NoticeChanged();
        }
        store.start(sitting.id(), agreement, shuffled(instrument), arrangedTiming(sitting.id()), now());
        audit.record(AuditEvent.of(AuditActor.applicant(holder.person()), AuditAction.CONSENTED)
                .about("sitting", sitting.id().value())
                .withDetail(edition + " " + language.tag()));
        progress.fire(new SittingProgressed(sitting.id()));
        return new StartOutcome.Started();
    }

    /** Asked with the sitting locked: an arrangement that came before it counts. */
    private boolean arrangedTiming(SittingId sitting) {
        return accommodations.find(sitting).map(Accommodation::timingSignals).orElse(true);
    }

    private List<Integer> shuffled(InstrumentVersion instrument) {
        var pages = new ArrayList<>(instrument.pages());
        Collections.shuffle(pages, random);
        return pages;
    }

    /** Notes a pause or a lost connection that the page reports. */
    @Transactional
    public LogOutcome log(InvitationHolder holder, SittingEventKind kind, Optional<Integer> seconds) {
        var sitting = store.lock(holder);
        if (sitting.isEmpty()) {
            return LogOutcome.ENDED;
        }
        return switch (sitting.get().state()) {
            case INVITED -> LogOutcome.NOT_STARTED;
            case SUBMITTED -> LogOutcome.CLOSED;
            case STARTED -> {
                if (store.events(holder.sitting()) < MOST_EVENTS) {
                    store.log(holder.sitting(), now(), kind, sitting.get().timed() ? seconds.orElse(null) : null);
                }
                yield LogOutcome.LOGGED;
            }
        };
    }

    /** Submits for good. A repeat answers with the time of the first. */
    @Transactional
    public SubmitOutcome submit(InvitationHolder holder) {
        var locked = store.lock(holder);
        if (locked.isEmpty()) {
            return new SubmitOutcome.Ended();
        }
        var sitting = locked.get();
        if (sitting.submittedAt().isPresent()) {
            return new SubmitOutcome.Submitted(sitting.submittedAt().get());
        }
        if (sitting.startedAt().isEmpty()) {
            return new SubmitOutcome.NotStarted();
        }
        var now = now();
        if (sitting.timed()) {
            logInterruptions(sitting.id(), now);
        }
        store.submit(sitting.id(), now);
        audit.record(AuditEvent.of(AuditActor.applicant(holder.person()), AuditAction.SUBMITTED)
                .about("sitting", sitting.id().value()));
        submissions.fire(new SittingSubmitted(
                sitting.id(),
                holder.person(),
                sitting.instrument(),
                sitting.language().orElseThrow()));
        return new SubmitOutcome.Submitted(now);
    }

    private void logInterruptions(SittingId sitting, Instant now) {
        var signs = new ArrayList<>(store.signsOfLife(sitting));
        signs.add(now);
        for (int i = 1; i < signs.size(); i++) {
            var silence = Duration.between(signs.get(i - 1), signs.get(i));
            if (silence.compareTo(INTERRUPTION) > 0) {
                store.log(sitting, signs.get(i - 1), SittingEventKind.INTERRUPTED, (int)
                        Math.min(silence.toSeconds(), Integer.MAX_VALUE));
            }
        }
    }

    /** A finished sitting, for scoring. */
    public Optional<SubmittedSitting> submitted(SittingId sitting) {
        return finished.find(List.of(sitting)).stream().findFirst();
    }

    /** Those of them that are finished, by id, in a few queries for every few hundred. */
    public List<SubmittedSitting> submitted(Collection<SittingId> sittings) {
        return finished.find(sittings);
    }

    /**
     * Takes over a sitting that took place elsewhere or was simulated, while the data is being prepared; it is scored like any other.
     * Its link opens nothing.
     */
    @Transactional
    public Invited takeOver(CompletedSitting completed) {
        var sitting = store.insertCompleted(completed);
        var token = Token.fresh();
        var invitation = invitations.insert(
                sitting, completed.purpose(), token.hash(), null, completed.invitedAt(), completed.submittedAt());
        takenOver(sitting);
        submissions.fire(
                new SittingSubmitted(sitting, completed.person(), completed.instrument(), completed.language()));
        return new Invited(invitation, sitting, token.text());
    }

    /** The same of an invitation that is still on its way. */
    @Transactional
    public Invited takeOver(UnfinishedSitting unfinished) {
        var sitting = store.insertUnfinished(unfinished);
        var token = Token.fresh();
        var invitation = invitations.insert(
                sitting, unfinished.purpose(), token.hash(), null, unfinished.invitedAt(), unfinished.expiresAt());
        invitations.takeOver(invitation, unfinished.openedAt(), unfinished.revokedAt());
        takenOver(sitting);
        return new Invited(invitation, sitting, token.text());
    }

    private void takenOver(SittingId sitting) {
        audit.record(AuditEvent.of(AuditActor.SYSTEM, AuditAction.TAKEN_OVER).about("sitting", sitting.value()));
    }

    /**
     * Pauses and interruptions of a sitting in their order, for whoever follows it up. Of a sitting without timing signals
     * neither interruptions nor how long anything took: none of it may be held against the person.
     */
    public List<SittingEvent> history(Actor by, SittingId sitting) {
        by.mustBe(Role.HR);
        return store.history(sitting);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
