package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.recruiting.SameNumber;

/** Who has given the same telephone number when they applied, for whatever opening. */
@ApplicationScoped
class NumbersGiven implements SameNumber {
    private final ApplicationStore store;

    @Inject
    NumbersGiven(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public Set<PersonId> as(PersonId person) {
        return store.sameNumber(person);
    }
}
