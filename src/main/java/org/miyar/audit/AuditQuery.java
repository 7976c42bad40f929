package org.miyar.audit;

import java.util.Optional;
import org.miyar.kernel.SearchKey;

/** Which events: of one action, and of people whose name matches, whether they did it or it was done to them. */
public record AuditQuery(Optional<AuditAction> action, SearchKey person) {}
