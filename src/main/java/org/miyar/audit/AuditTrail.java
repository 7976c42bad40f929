package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;

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

    /** Events, newest first. For {@code oversight}, which knows who may read them. */
    public List<RecordedEvent> list(AuditQuery query, int offset, int limit) {
        return store.list(query, offset, limit);
    }

    /** Where the deeds of this kind that were done to the person since then came from, as far as that is still kept. */
    public Set<String> addresses(AuditAction action, PersonId person, Instant since) {
        return store.addresses(action, person, since);
    }

    /** When the person last did one of these to it; empty if they never did. */
    public Optional<Instant> last(PersonId by, Set<AuditAction> deeds, AuditEvent.Subject subject) {
        return store.last(by, deeds, subject);
    }

    public int count(AuditQuery query) {
        return store.count(query);
    }
}
