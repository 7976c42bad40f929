package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Writes deeds down for good. Called inside the unit of work of the deed, so that neither stands without the other. */
@ApplicationScoped
public class AuditTrail {
    private final AuditStore store;
    private final Clock clock;

    @Inject
    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void record(AuditEvent event) {
        store.append(clock.instant().truncatedTo(ChronoUnit.MICROS), event);
    }
}
