package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.kernel.PersonId;

/** Staff who sign in, and what they may do. */
@ApplicationScoped
public class Accounts {
    private final PersonStore people;
    private final AccountStore store;
    private final Clock clock;

    @Inject
    Accounts(PersonStore people, AccountStore store, Clock clock) {
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    /** Whether anybody can sign in at all. */
    public boolean any() {
        return store.any();
    }

    /** Adds somebody while the data is being prepared, before anybody could. */
    @Transactional
    public PersonId addAtStart(NewAccount account) {
        return insert(account);
    }

    private PersonId insert(NewAccount account) {
        var now = now();
        var person =
                people.insert(account.name(), Optional.of(account.email()), account.language(), account.demo(), now);
        store.insert(person, account.email(), account.password().map(PasswordHash::of), account.roles(), now);
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
