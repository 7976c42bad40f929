package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.kernel.PersonId;

/** Writes sign-ins down, in units of work that do not wait for the slow hash. */
@ApplicationScoped
class SignInBook {
    private final AccountStore accounts;
    private final AuditTrail audit;

    @Inject
    SignInBook(AccountStore accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    void signedIn(PersonId person, Instant at, String address) {
        accounts.signedIn(person, at);
        audit.record(AuditEvent.of(AuditActor.person(person), AuditAction.SIGN_IN)
                .about(person)
                .from(address));
    }

    @Transactional
    void refused(Optional<PersonId> known, String address) {
        var event =
                AuditEvent.of(AuditActor.UNKNOWN, AuditAction.SIGN_IN_REFUSED).from(address);
        audit.record(known.map(event::about).orElse(event));
    }

    @Transactional
    void signedOut(PersonId person) {
        audit.record(
                AuditEvent.of(AuditActor.person(person), AuditAction.SIGN_OUT).about(person));
    }

    @Transactional
    void signedOutEverywhere(AuditActor by, PersonId person) {
        accounts.raiseEpoch(person);
        audit.record(AuditEvent.of(by, AuditAction.SIGN_OUT_EVERYWHERE).about(person));
    }

    /** Renews a hash made with older parameters, unless the password was changed meanwhile. */
    @Transactional
    void rehashed(PersonId person, PasswordHash outdated, PasswordHash renewed) {
        accounts.rehash(person, outdated, renewed);
    }
}
