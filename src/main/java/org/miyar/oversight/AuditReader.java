package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.AuditTrail;
import org.miyar.audit.RecordedEvent;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;

/** Reading the audit trail, which administrators may. The trail itself stands before those who know roles. */
@ApplicationScoped
public class AuditReader {
    private final AuditTrail trail;

    @Inject
    AuditReader(AuditTrail trail) {
        this.trail = trail;
    }

    /** Events, newest first. */
    public List<RecordedEvent> list(Actor by, AuditQuery query, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR);
        return trail.list(query, offset, limit);
    }

    public int count(Actor by, AuditQuery query) {
        by.mustBe(Role.ADMINISTRATOR);
        return trail.count(query);
    }
}
