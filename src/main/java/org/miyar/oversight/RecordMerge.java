package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.access.Accounts;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.privacy.PersonalData;

/**
 * Makes two records of one applicant one: all that any feature keeps of either is kept of that one from then on. What is written for
 * good is not rewritten; the emptied record says which one it became.
 */
@ApplicationScoped
public class RecordMerge {
    private final Instance<PersonalData> keepers;
    private final MergeStore store;
    private final People people;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    RecordMerge(
            @Any Instance<PersonalData> keepers, MergeStore store, People people, Accounts accounts, AuditTrail audit) {
        this.keepers = keepers;
        this.store = store;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Locks both records, until the unit of work ends, as whoever asks has seen them; false if one was changed or erased meanwhile.
     *
     * <p>Throws {@link NotAllowed} if one of them has an account: such a record is kept where the account is.
     */
    @Transactional
    public boolean lock(Actor by, Person kept, Person gone) {
        by.mustBe(Role.HR);
        if (accounts.has(kept.id()) || accounts.has(gone.id()) || kept.id().equals(gone.id())) {
            throw new NotAllowed();
        }
        var both = Stream.of(kept, gone)
                .sorted(Comparator.comparingLong(person -> person.id().value()))
                .toList();
        both.forEach(person -> keepers.forEach(keeper -> keeper.lock(person.id())));
        return both.stream()
                .allMatch(seen -> people.lock(seen.id())
                        .filter(now -> now.version() == seen.version() && !people.isErased(now.id()))
                        .isPresent());
    }

    /** Makes them one, with the name and address given. Both are locked, see {@link #lock}. */
    @Transactional
    public void merge(
            Actor by, Person kept, Person gone, String name, Optional<EmailAddress> email, Language language) {
        by.mustBe(Role.HR);
        for (var keeper : keepers) {
            var unchanging = keeper.unchanging();
            keeper.claims().keySet().stream()
                    .filter(column -> !unchanging.contains(column))
                    .sorted()
                    .forEach(column -> store.turn(column, gone.id(), kept.id()));
        }
        people.mergeInto(gone.id(), kept.id());
        if (!people.change(kept.id(), kept.version(), name, email, language)) {
            throw new IllegalStateException("A locked person was changed");
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.PERSONS_MERGED).about(gone.id()));
    }
}
