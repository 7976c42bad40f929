package org.miyar.audit;

import java.time.Instant;
import java.util.Optional;

/** An event as it stands in the trail, with the network address it came from as long as that is kept. */
public record RecordedEvent(
        long id,
        Instant at,
        AuditActor actor,
        Optional<String> actorName,
        AuditAction action,
        Optional<AuditEvent.Subject> subject,
        Optional<String> subjectName,
        String detail,
        Optional<String> address) {}
