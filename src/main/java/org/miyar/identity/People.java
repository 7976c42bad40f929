package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Everybody Miyar knows by name. Who may see whom is for the features that ask to decide. */
@ApplicationScoped
public class People {
    private final PersonStore store;
    private final Clock clock;

    @Inject
    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody who applies; they get no account. */
    @Transactional
    public PersonId addApplicant(String name, Optional<EmailAddress> email, Language language, boolean demo) {
        return store.insert(name, email, language, demo, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
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
