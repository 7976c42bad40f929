package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.access.AccountChange.EmailTaken;
import org.miyar.access.AccountChange.LastAdministrator;
import org.miyar.access.AccountChange.Saved;
import org.miyar.access.AccountChange.Stale;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;

/** Staff who sign in, and what they may do. There is always at least one administrator who can sign in. */
@ApplicationScoped
public class Accounts {
    private static final Set<Role> EMPLOYEE = Set.of(Role.EMPLOYEE);

    private final People people;
    private final AccountStore store;
    private final PasswordResets resets;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Accounts(People people, AccountStore store, PasswordResets resets, AuditTrail audit, Clock clock) {
        this.people = people;
        this.store = store;
        this.resets = resets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether anybody can sign in at all. */
    public boolean any() {
        return store.any();
    }

    /** Whether the person has an account, open or closed: works here and does not apply. */
    public boolean has(PersonId person) {
        return store.find(person).isPresent();
    }

    /** Whether nobody else could administer; whoever asks at the same moment waits until this unit of work ends. */
    public boolean isLastAdministrator(PersonId person) {
        return store.isLastAdministrator(person);
    }

    /** Adds somebody while the data is being prepared, before anybody could. */
    @Transactional
    public PersonId addAtStart(NewAccount account) {
        var person = insert(account);
        audit.record(AuditEvent.of(AuditActor.SYSTEM, AuditAction.ACCOUNT_ADDED)
                .about(person)
                .withDetail(codes(account.roles())));
        return person;
    }

    public List<Account> list(Actor by, AccountQuery query, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.list(query, offset, limit);
    }

    /** Whose account is open, by name, to be chosen for a team or a panel: HR learns nothing else of them. */
    public List<Map.Entry<PersonId, String>> open(
            Actor by, Optional<Role> role, SearchKey search, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        var query = new AccountQuery(search, role, Optional.of(false), AccountQuery.Sort.NAME, false);
        return store.list(query, offset, limit).stream()
                .map(account -> Map.entry(account.id(), account.name()))
                .toList();
    }

    /** The person as they may act now, for what they began and Miyar carries on; empty once their account is closed. */
    public Optional<Actor> acting(PersonId person) {
        return store.find(person)
                .filter(account -> !account.disabled())
                .map(account -> new Actor(account.id(), account.name(), account.roles()));
    }

    public int count(Actor by, AccountQuery query) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.count(query);
    }

    public Optional<Account> find(Actor by, PersonId id) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.find(id);
    }

    /** Adds somebody and sends them a link to choose a password. */
    @Transactional
    public AccountChange add(Actor by, NewAccount account) {
        by.mustBe(Role.ADMINISTRATOR);
        if (store.credentials(account.email()).isPresent()) {
            return new EmailTaken();
        }
        var person = insert(account);
        audit.record(AuditEvent.of(by.audited(), AuditAction.ACCOUNT_ADDED)
                .about(person)
                .withDetail(codes(account.roles())));
        resets.welcome(by, person);
        return new Saved(person);
    }

    /**
     * Lets somebody Miyar knows already sign in as an employee, and sends them a link to choose a password; who has an account keeps
     * it, or gets it back.
     *
     * <p>Throws {@link IllegalArgumentException} if they have no address.
     */
    @Transactional
    public AccountChange employ(Actor by, PersonId id) {
        by.mustBe(Role.HR);
        var person = people.lock(id).orElseThrow(NotAllowed::new);
        var email =
                person.email().orElseThrow(() -> new IllegalArgumentException("Nobody signs in without an address"));
        var own = store.find(id);
        if (own.isEmpty()) {
            if (store.credentials(email).isPresent()) {
                return new EmailTaken();
            }
            store.insert(id, email, Optional.empty(), EMPLOYEE, clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(AuditEvent.of(by.audited(), AuditAction.ACCOUNT_ADDED)
                    .about(id)
                    .withDetail(codes(EMPLOYEE)));
            resets.welcome(by, id);
            return new Saved(id);
        }
        var account = own.get();
        if (account.disabled()) {
            if (!store.setDisabled(id, account.version(), false)) {
                return new Stale(store.find(id).orElseThrow(NotAllowed::new));
            }
            audit.record(
                    AuditEvent.of(by.audited(), AuditAction.ACCOUNT_ENABLED).about(id));
            resets.welcome(by, id);
        }
        if (!account.roles().contains(Role.EMPLOYEE)) {
            store.insertRoles(id, EMPLOYEE);
            var roles = EnumSet.copyOf(EMPLOYEE);
            roles.addAll(account.roles());
            audit.record(AuditEvent.of(by.audited(), AuditAction.ROLE_CHANGED)
                    .about(id)
                    .withDetail(codes(account.roles()) + " → " + codes(roles)));
        }
        return new Saved(id);
    }

    /** Closes the account of an employee who has never signed in; false if they have, or are more than that: an administrator may. */
    @Transactional
    public boolean dismiss(Actor by, PersonId id) {
        by.mustBe(Role.HR);
        var account = people.lock(id).flatMap(person -> store.find(person.id()));
        if (account.isEmpty() || account.get().disabled()) {
            return true;
        }
        if (account.get().lastSignIn().isPresent() || !account.get().roles().equals(EMPLOYEE)) {
            return false;
        }
        if (!store.setDisabled(id, account.get().version(), true)) {
            return false;
        }
        resets.withdraw(id);
        audit.record(AuditEvent.of(by.audited(), AuditAction.ACCOUNT_DISABLED).about(id));
        return true;
    }

    /** Changes who somebody is and what they may do. A changed address or role ends no session, but counts from the next request on. */
    @Transactional
    public AccountChange change(
            Actor by, PersonId id, int version, String name, EmailAddress email, Language language, Set<Role> roles) {
        by.mustBe(Role.ADMINISTRATOR);
        var before = store.find(id).orElseThrow(NotAllowed::new);
        if (before.version() != version) {
            return new Stale(before);
        }
        if (!before.email().equals(email) && store.credentials(email).isPresent()) {
            return new EmailTaken();
        }
        if (before.roles().contains(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && store.isLastAdministrator(id)) {
            return new LastAdministrator();
        }
        if (!store.update(id, version, email)) {
            return new Stale(store.find(id).orElseThrow(NotAllowed::new));
        }
        if (!before.email().equals(email)) {
            // Whoever reads the old mailbox must not choose the password.
            resets.withdraw(id);
        }
        var person = people.lock(id).orElseThrow(NotAllowed::new);
        if (!people.change(id, person.version(), name, Optional.of(email), language)) {
            throw new IllegalStateException("A locked person was changed");
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.ACCOUNT_CHANGED).about(id));
        if (!before.roles().equals(roles)) {
            store.deleteRoles(id);
            store.insertRoles(id, roles);
            audit.record(AuditEvent.of(by.audited(), AuditAction.ROLE_CHANGED)
                    .about(id)
                    .withDetail(codes(before.roles()) + " → " + codes(roles)));
        }
        return new Saved(id);
    }

    /** Closes an account, at once and on every device, or opens it again. */
    @Transactional
    public AccountChange setDisabled(Actor by, PersonId id, int version, boolean disabled) {
        by.mustBe(Role.ADMINISTRATOR);
        var before = store.find(id).orElseThrow(NotAllowed::new);
        if (before.version() != version) {
            return new Stale(before);
        }
        if (disabled && before.roles().contains(Role.ADMINISTRATOR) && store.isLastAdministrator(id)) {
            return new LastAdministrator();
        }
        if (!store.setDisabled(id, version, disabled)) {
            return new Stale(store.find(id).orElseThrow(NotAllowed::new));
        }
        audit.record(AuditEvent.of(by.audited(), disabled ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED)
                .about(id));
        return new Saved(id);
    }

    /** The actor's own language, in which they read the portal and get their letters. */
    @Transactional
    public void speak(Actor actor, Language language) {
        store.setLanguage(actor.person(), language);
    }

    PersonId insert(NewAccount account) {
        var person = people.add(account.name(), Optional.of(account.email()), account.language(), account.demo());
        store.insert(
                person,
                account.email(),
                account.password(),
                account.roles(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return person;
    }

    private static String codes(Set<Role> roles) {
        return roles.isEmpty()
                ? "–"
                : EnumSet.copyOf(roles).stream().map(Role::code).collect(Collectors.joining(", "));
    }
}
