package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.PersonalData.Piece;

/** Everything all features together keep of one person: shown, erased and kept no longer than promised. */
@ApplicationScoped
public class PersonalRecords {
    private final Instance<PersonalData> keepers;
    private final AuditTrail audit;

    @Inject
    PersonalRecords(@Any Instance<PersonalData> keepers, AuditTrail audit) {
        this.keepers = keepers;
        this.audit = audit;
    }

    /** All that is kept of the person, feature by feature. */
    public List<Piece> export(PersonId person) {
        return keepers.stream()
                .flatMap(keeper -> keeper.export(person).stream())
                .toList();
    }

    /** Until when the last of it is kept; empty if no feature gives a time, which means: not by the clock. */
    public Optional<Instant> retainUntil(PersonId person) {
        return keepers.stream()
                .flatMap(keeper -> keeper.retainUntil(person).stream())
                .max(Comparator.naturalOrder());
    }

    /** Erases the person from every feature, or from none. What stays (sums, the audit trail) names nobody any more. */
    @Transactional
    public void erase(AuditActor by, PersonId person) {
        keepers.forEach(keeper -> keeper.erase(person));
        audit.record(AuditEvent.of(by, AuditAction.ERASED).about(person));
    }
}
