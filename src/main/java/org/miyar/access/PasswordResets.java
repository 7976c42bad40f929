package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/** Sends links with which people set a new password. Whether an address has an account is never told. */
@ApplicationScoped
public class PasswordResets {
    /** An hour. Somebody who asks again because a letter is slow in coming needs a few; a mailbox is not to be flooded. */
    static final int LETTERS_TO_ONE_MAILBOX = 3;

    static final int ASKED_FROM_ONE_PLACE = 20;

    private final AccountStore accounts;
    private final ResetStore resets;
    private final Organisations organisations;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;
    private final Config config;
    private final Allowances callers;
    private final Allowances mailboxes;
    private final Instance<PasswordResets> self;

    @Inject
    PasswordResets(
            AccountStore accounts,
            ResetStore resets,
            Organisations organisations,
            Outbox outbox,
            LetterTemplates templates,
            AuditTrail audit,
            Clock clock,
            Config config,
            Instance<PasswordResets> self) {
        this.accounts = accounts;
        this.resets = resets;
        this.organisations = organisations;
        this.outbox = outbox;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
        this.callers = new Allowances(ASKED_FROM_ONE_PLACE, Duration.ofHours(1), clock);
        this.mailboxes = new Allowances(LETTERS_TO_ONE_MAILBOX, Duration.ofHours(1), clock);
        this.self = self;
    }

    /**
     * The same as {@link #ask}, after the answer to the person has left: its time tells nothing. Too many from one place, or for one
     * address whoever asks, are silently dropped.
     *
     * @return the asking, if it was not dropped
     */
    public Optional<Thread> askLater(EmailAddress email, String address) {
        boolean dropped = callers.take(Network.of(address)).isPresent()
                || mailboxes.take(email.value()).isPresent();
        return dropped
                ? Optional.empty()
                : Optional.of(Thread.ofVirtual()
                        .name("password-reset")
                        .start(() -> self.get().ask(email)));
    }

    /** Somebody says they forgot their password. Does nothing for an address without an account that may sign in. */
    @Transactional
    public void ask(EmailAddress email) {
        accounts.credentials(email)
                .filter(known -> !known.disabled())
                .ifPresent(known -> send(AuditActor.UNKNOWN, known.person(), LetterKind.RESET));
    }

    /** An administrator sends the link, to somebody new or who asked in person. */
    @Transactional
    public void sendTo(Actor by, PersonId person) {
        by.mustBe(Role.ADMINISTRATOR);
        send(by.audited(), person, LetterKind.RESET);
    }

    /** The first letter to somebody who got an account. */
    void welcome(Actor by, PersonId person) {
        send(by.audited(), person, LetterKind.WELCOME);
    }

    /** Makes every link that was sent to the person useless. */
    void withdraw(PersonId person) {
        resets.cancel(person);
        outbox.endLinks(opens(person));
    }

    private static String opens(PersonId person) {
        return "account " + person.value();
    }

    private void send(AuditActor by, PersonId person, LetterKind kind) {
        var account = accounts.find(person).orElseThrow(NotAllowed::new);
        var token = Token.fresh();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lifetime = config.duration(Setting.RESET_LIFETIME);
        resets.insert(token.hash(), person, now, now.plus(lifetime));
        var language = account.language();
        var link = config.publicUrl() + "/app/password/" + token.text();
        var organisation = organisations.current().name().in(language);
        outbox.send(new Letter(
                Optional.of(person),
                account.email(),
                language,
                templates.write(
                        kind,
                        language,
                        Map.of(
                                Placeholder.NAME,
                                account.name(),
                                Placeholder.ORGANISATION,
                                organisation,
                                Placeholder.LINK,
                                link,
                                Placeholder.DURATION,
                                templates.minutes(language, lifetime.toMinutes()))),
                true,
                Optional.of(new Letter.Link(opens(person), now.plus(lifetime)))));
        audit.record(AuditEvent.of(by, AuditAction.PASSWORD_RESET_ASKED).about(person));
    }
}
