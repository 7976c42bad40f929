package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;

/** Turns an empty database into an organisation with one administrator. Works once. */
@ApplicationScoped
public class FirstAdministrator {
    private final Accounts accounts;
    private final Organisations organisations;
    private final SetUpCode code;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Instance<FirstAdministrator> self;

    @Inject
    FirstAdministrator(
            Accounts accounts,
            Organisations organisations,
            SetUpCode code,
            PasswordRules rules,
            AuditTrail audit,
            Instance<FirstAdministrator> self) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.code = code;
        this.rules = rules;
        this.audit = audit;
        this.self = self;
    }

    /** What came of it. */
    public sealed interface Founding {
        record Founded() implements Founding {}

        record Unfit(PasswordVerdict verdict) implements Founding {}

        /** Not the set-up code. */
        record WrongCode() implements Founding {}

        /** So many passwords at once that this one has to wait; nothing was founded. */
        record TooManyTries() implements Founding {}

        /** Somebody was first. */
        record AlreadyFounded() implements Founding {}
    }

    /** Whether there is nobody yet. */
    public boolean isAwaited() {
        return !accounts.any();
    }

    /** Founds the organisation for whoever knows the set-up code. */
    public Founding found(
            String typedCode,
            Organisation organisation,
            String name,
            EmailAddress email,
            Language language,
            String password) {
        if (accounts.any()) {
            return new Founding.AlreadyFounded();
        }
        if (!code.is(typedCode)) {
            return new Founding.WrongCode();
        }
        var verdict = rules.check(password, name, email);
        if (verdict != PasswordVerdict.ACCEPTED) {
            return new Founding.Unfit(verdict);
        }
        try {
            var hash = PasswordHash.of(password);
            return self.get()
                    .found(
                            organisation,
                            new NewAccount(
                                    name, email, language, Set.of(Role.ADMINISTRATOR), Optional.of(hash), false));
        } catch (PasswordHash.Busy _) {
            return new Founding.TooManyTries();
        }
    }

    /** Of two who try at the same moment, the organisation's one row lets one through. */
    @Transactional
    Founding found(Organisation organisation, NewAccount administrator) {
        if (!organisations.found(organisation)) {
            return new Founding.AlreadyFounded();
        }
        var person = accounts.insert(administrator);
        audit.record(AuditEvent.of(AuditActor.person(person), AuditAction.ACCOUNT_ADDED)
                .about(person)
                .withDetail(Role.ADMINISTRATOR.code()));
        code.used();
        return new Founding.Founded();
    }
}
