package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.access.PasswordOutcome.Changed;
import org.miyar.access.PasswordOutcome.LinkNotUsable;
import org.miyar.access.PasswordOutcome.TooManyTries;
import org.miyar.access.PasswordOutcome.Unfit;
import org.miyar.access.PasswordOutcome.WrongCurrent;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;

/** Setting a new password: with the current one, or with a reset link. Either ends every session of before. */
@ApplicationScoped
public class Passwords {
    private final AccountStore accounts;
    private final ResetStore resets;
    private final PasswordResets links;
    private final PasswordRules rules;
    private final SignInThrottle throttle;
    private final SignInBook book;
    private final AuditTrail audit;
    private final Clock clock;
    private final Instance<Passwords> self;

    @Inject
    Passwords(
            AccountStore accounts,
            ResetStore resets,
            PasswordResets links,
            PasswordRules rules,
            SignInThrottle throttle,
            SignInBook book,
            AuditTrail audit,
            Clock clock,
            Instance<Passwords> self) {
        this.accounts = accounts;
        this.resets = resets;
        this.links = links;
        this.rules = rules;
        this.throttle = throttle;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.self = self;
    }

    /** Changes the actor's own password. */
    public PasswordOutcome changeOwn(Actor actor, String current, String wanted, String address) {
        var account = accounts.find(actor.person()).orElseThrow(NotAllowed::new);
        if (throttle.enter(account.email().value(), address).isPresent()) {
            return new TooManyTries();
        }
        var hash = accounts.credentials(account.email()).flatMap(AccountStore.Credentials::hash);
        try {
            if (hash.isEmpty() || !hash.get().matches(current)) {
                return new WrongCurrent();
            }
            throttle.succeeded(account.email().value(), address);
            var verdict = rules.check(wanted, account.name(), account.email());
            return verdict == PasswordVerdict.ACCEPTED
                    ? self.get().set(account, PasswordHash.of(wanted))
                    : new Unfit(verdict);
        } catch (PasswordHash.Busy _) {
            return new TooManyTries();
        }
    }

    /** Whether a reset link would still work. */
    public boolean isUsable(String token) {
        return person(token).isPresent();
    }

    /** Sets the password of the person a reset link was sent to, who is signed in by that. The link works once. */
    public PasswordOutcome reset(String token, String wanted, String address) {
        var account = account(token);
        if (account.isEmpty()) {
            return new LinkNotUsable();
        }
        var verdict = rules.check(wanted, account.get().name(), account.get().email());
        if (verdict != PasswordVerdict.ACCEPTED) {
            return new Unfit(verdict);
        }
        try {
            return self.get().use(token, PasswordHash.of(wanted), address);
        } catch (PasswordHash.Busy _) {
            return new TooManyTries();
        }
    }

    /** With the hash made before: that takes long, and many at once would take every connection of the database meanwhile. */
    @Transactional
    PasswordOutcome use(String token, PasswordHash hash, String address) {
        var account = account(token);
        if (account.isEmpty()
                || !Token.of(token)
                        .map(known -> resets.use(known.hash(), clock.instant()))
                        .orElse(false)) {
            return new LinkNotUsable();
        }
        // Whoever reads the mailbox is signed in, and known in this place from now on.
        book.signedIn(account.get().id(), clock.instant().truncatedTo(ChronoUnit.MICROS), address);
        return set(account.get(), hash);
    }

    @Transactional
    PasswordOutcome set(Account account, PasswordHash hash) {
        accounts.setPassword(account.id(), hash);
        links.withdraw(account.id());
        audit.record(AuditEvent.of(AuditActor.person(account.id()), AuditAction.PASSWORD_CHANGED)
                .about(account.id()));
        int epoch = accounts.credentials(account.email()).orElseThrow().epoch();
        return new Changed(
                new PortalSession(account.id(), epoch, clock.instant().truncatedTo(ChronoUnit.MICROS)),
                account.language());
    }

    private Optional<Account> account(String token) {
        return person(token).flatMap(accounts::find).filter(found -> !found.disabled());
    }

    private Optional<PersonId> person(String token) {
        return Token.of(token).flatMap(known -> resets.person(known.hash(), clock.instant()));
    }
}
