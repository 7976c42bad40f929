package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.kernel.EmailAddress;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/**
 * Signing in and out, and recognising who is signed in. An unknown address and a wrong password get the same answer after the
 * same work.
 */
@ApplicationScoped
public class SignIns {
    /** What is told to whoever comes while too many others sign in. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AccountStore accounts;
    private final SignInBook book;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final Duration absolute;

    @Inject
    SignIns(AccountStore accounts, SignInBook book, SignInThrottle throttle, Clock clock, Config config) {
        this.accounts = accounts;
        this.book = book;
        this.throttle = throttle;
        this.clock = clock;
        this.absolute = config.duration(Setting.SESSION_ABSOLUTE);
    }

    /** Verified against where there is no account, so that the answer takes as long; made at its first use, not at the start. */
    private static final class Nobody {
        static final PasswordHash HASH = PasswordHash.of("nobody's password");
    }

    /** Tries to sign in from a network address. */
    public SignInResult signIn(String typedEmail, String password, String address) {
        var email = email(typedEmail);
        // What is no address is counted together: nobody's typing becomes a key of any length.
        var account = email.map(EmailAddress::value).orElse("");
        var wait = throttle.enter(account, address);
        if (wait.isPresent()) {
            return new SignInResult.TooManyTries(wait.get());
        }
        try {
            return signIn(email.flatMap(accounts::credentials), account, password, address);
        } catch (PasswordHash.Busy _) {
            return new SignInResult.TooManyTries(PAUSE);
        }
    }

    private SignInResult signIn(
            Optional<AccountStore.Credentials> known, String account, String password, String address) {
        var hash = known.flatMap(AccountStore.Credentials::hash).orElseGet(() -> Nobody.HASH);
        boolean matches = hash.matches(password);
        if (!matches
                || known.isEmpty()
                || known.get().disabled()
                || known.get().hash().isEmpty()) {
            book.refused(known.map(AccountStore.Credentials::person), address);
            return new SignInResult.Refused();
        }
        throttle.succeeded(account, address);
        var credentials = known.get();
        if (hash.isOutdated()) {
            book.rehashed(credentials.person(), hash, PasswordHash.of(password));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        book.signedIn(credentials.person(), now, address);
        return new SignInResult.SignedIn(
                new PortalSession(credentials.person(), credentials.epoch(), now), credentials.language());
    }

    private static Optional<EmailAddress> email(String typed) {
        var lower = typed.strip().toLowerCase(Locale.ROOT);
        return EmailAddress.isValid(lower) ? Optional.of(new EmailAddress(lower)) : Optional.empty();
    }

    /** The person of a session as they are now; empty if it has ended, was ended elsewhere, or the account is disabled. */
    public Optional<Actor> recognise(PortalSession session) {
        return session.signedInAt().plus(absolute).isAfter(clock.instant())
                ? accounts.actor(session.person(), session.epoch())
                : Optional.empty();
    }

    public void signOut(Actor actor) {
        book.signedOut(actor.person());
    }

    /** Ends every session of the person, on every device. */
    public void signOutEverywhere(Actor actor) {
        book.signedOutEverywhere(actor.audited(), actor.person());
    }
}
