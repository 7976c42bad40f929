package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Links to sittings: made, made anew and withdrawn by HR. */
@ApplicationScoped
public class Invitations {
    private final InvitationStore store;
    private final SittingStore sittings;
    private final LetterLinks letters;
    private final AuditTrail audit;
    private final Event<SittingProgressed> progress;
    private final Config config;
    private final Clock clock;

    @Inject
    Invitations(
            InvitationStore store,
            SittingStore sittings,
            LetterLinks letters,
            AuditTrail audit,
            Event<SittingProgressed> progress,
            Config config,
            Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.letters = letters;
        this.audit = audit;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Invites a person to a sitting of their own.
     *
     * @param purpose what the sitting is for, such as {@code application}; it is not used for anything else
     */
    @Transactional
    public Invited invite(Actor by, PersonId person, InstrumentVersionId instrument, String purpose) {
        by.mustBe(Role.HR);
        return invite(by.audited(), by.person(), person, instrument, purpose);
    }

    /** The same for somebody who came by themselves: nobody of the house invites them. */
    @Transactional
    public Invited admit(PersonId applicant, InstrumentVersionId instrument, String purpose) {
        return invite(AuditActor.applicant(applicant), null, applicant, instrument, purpose);
    }

    private Invited invite(
            AuditActor actor, @Nullable PersonId by, PersonId person, InstrumentVersionId instrument, String purpose) {
        var now = now();
        var token = Token.fresh();
        var sitting = sittings.insert(person, instrument, now);
        var invitation = store.insert(sitting, purpose, token.hash(), by, now, expiry(now));
        audit.record(AuditEvent.of(actor, AuditAction.INVITED).about("sitting", sitting.value()));
        return new Invited(invitation, sitting, token.text());
    }

    /**
     * Makes a new link to the same sitting, with every answer in it. The old link and the phones it was opened on stop working. Empty
     * if the sitting is submitted.
     */
    @Transactional
    public Optional<Invited> reissue(Actor by, InvitationId invitation) {
        by.mustBe(Role.HR);
        return reissue(by.audited(), invitation);
    }

    /** The same for an applicant who has shown that the invitation is theirs; what HR withdrew stays withdrawn. */
    @Transactional
    public Optional<Invited> readmit(PersonId applicant, InvitationId invitation) {
        return store.isRevoked(invitation) ? Optional.empty() : reissue(AuditActor.applicant(applicant), invitation);
    }

    private Optional<Invited> reissue(AuditActor actor, InvitationId invitation) {
        var token = Token.fresh();
        var sitting = store.lockUnsubmitted(invitation);
        sitting.ifPresent(id -> {
            store.renew(invitation, token.hash(), expiry(now()));
            store.raiseEpoch(id);
            letters.end(id);
            audit.record(AuditEvent.of(actor, AuditAction.INVITED)
                    .about("sitting", id.value())
                    .withDetail("again"));
            progress.fire(new SittingProgressed(id));
        });
        return sitting.map(id -> new Invited(invitation, id, token.text()));
    }

    /**
     * Makes a second link for a letter that calls an invitation to mind; the first one, and the phones it was opened on, go on working.
     * Empty if there is nothing to be called to mind any more, or that was done before.
     */
    @Transactional
    public Optional<Invited> remind(InvitationId invitation) {
        var token = Token.fresh();
        // Locked, so that nobody is reminded who submits at this moment.
        var sitting = store.lockUnsubmitted(invitation).filter(id -> store.remind(invitation, token.hash(), now()));
        sitting.ifPresent(id -> audit.record(AuditEvent.of(AuditActor.SYSTEM, AuditAction.INVITATION_REMINDED)
                .about("sitting", id.value())));
        return sitting.map(id -> new Invited(invitation, id, token.text()));
    }

    /** Withdraws the link and ends the phones it was opened on; false if there was nothing left to withdraw. */
    @Transactional
    public boolean revoke(Actor by, InvitationId invitation) {
        by.mustBe(Role.HR);
        return revoke(by.audited(), invitation);
    }

    /** The same for an applicant who does not wish to go on. */
    @Transactional
    public boolean giveUp(PersonId applicant, InvitationId invitation) {
        return revoke(AuditActor.applicant(applicant), invitation);
    }

    private boolean revoke(AuditActor actor, InvitationId invitation) {
        var sitting = store.lockUnsubmitted(invitation);
        if (sitting.isEmpty() || !store.revoke(invitation, now())) {
            return false;
        }
        store.raiseEpoch(sitting.get());
        letters.end(sitting.get());
        audit.record(AuditEvent.of(actor, AuditAction.INVITATION_REVOKED)
                .about("sitting", sitting.get().value()));
        progress.fire(new SittingProgressed(sitting.get()));
        return true;
    }

    /** How far each has come, in one query. */
    public Map<InvitationId, InvitationState> states(Actor by, Collection<InvitationId> invitations) {
        by.mustBe(Role.HR);
        return store.states(invitations, clock.instant());
    }

    private Instant expiry(Instant now) {
        return now.plus(config.duration(Setting.INVITATION_LIFETIME));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
