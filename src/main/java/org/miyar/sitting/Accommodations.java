package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;

/** What HR arranges with a person before the start. For the page where it is recorded only: no report may ask here. */
@ApplicationScoped
public class Accommodations {
    private final AccommodationStore store;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Accommodations(AccommodationStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Accommodation> find(Actor by, SittingId sitting) {
        by.mustBe(Role.HR);
        return store.find(sitting);
    }

    @Transactional
    public AccommodationOutcome record(Actor by, SittingId sitting, Accommodation wanted) {
        by.mustBe(Role.HR);
        if (!store.lockUnstarted(sitting)) {
            return new AccommodationOutcome.Started();
        }
        var current = store.find(sitting);
        if (current.isPresent() && current.get().version() != wanted.version()) {
            return new AccommodationOutcome.Stale(current.get());
        }
        int version = wanted.version() + 1;
        store.put(
                sitting,
                new Accommodation(wanted.extraTimePercent(), wanted.timingSignals(), wanted.notes(), version),
                by.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                AuditEvent.of(by.audited(), AuditAction.ACCOMMODATION_RECORDED).about("sitting", sitting.value()));
        return new AccommodationOutcome.Recorded(version);
    }
}
