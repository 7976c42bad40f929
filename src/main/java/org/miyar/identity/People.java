package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.notification.Outbox;

/** Everybody Miyar knows by name. Who may see whom is for the features that ask to decide. */
@ApplicationScoped
public class People {
    private final PersonStore store;
    private final Outbox outbox;
    private final Event<PersonChanged> changes;
    private final Clock clock;

    @Inject
    People(PersonStore store, Outbox outbox, Event<PersonChanged> changes, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** Somebody new; who applies gets no account. */
    @Transactional
    public PersonId add(String name, Optional<EmailAddress> email, Language language, boolean demo) {
        return store.insert(name, email, language, demo, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /** The same with the person's row locked until the unit of work ends. */
    public Optional<Person> lock(PersonId id) {
        return store.lock(id);
    }

    /**
     * Changes who somebody is unless that was done meanwhile; false then, and nothing is changed. Their letters that have not left
     * follow them to the new address.
     */
    @Transactional
    public boolean change(PersonId id, int version, String name, Optional<EmailAddress> email, Language language) {
        if (!store.update(id, version, name, email, language)) {
            return false;
        }
        outbox.redirect(id, email);
        changes.fire(new PersonChanged(id));
        return true;
    }

    /** Leaves of a record only that it became one with another. What refers to it is for the caller to have changed. */
    @Transactional
    public void mergeInto(PersonId gone, PersonId kept) {
        store.mergeInto(gone, kept);
    }

    /** Whether the person was erased: only a row without a name is left. */
    public boolean isErased(PersonId id) {
        return store.isAnonymous(id);
    }

    /** The people of these ids that exist, in one query. */
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return store.find(ids);
    }

    /** Everybody with this address; more than one only among applicants. */
    public List<Person> withEmail(EmailAddress email) {
        return store.withEmail(email);
    }

    /** Everybody of this name, however it is spelt. */
    public List<Person> named(SearchKey name) {
        return store.named(name);
    }
}
