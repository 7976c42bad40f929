package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /** Events, newest first. Who may read them is for the caller to decide. */
    public List<RecordedEvent> list(AuditQuery query, int offset, int limit) {
        return store.list(query, offset, limit);
    }

    public int count(AuditQuery query) {
        return store.count(query);
    }
}
