package org.miyar.requisition;

/** What came of writing a job opening. Whatever is not {@link Saved} changed nothing. */
public sealed interface RequisitionChange {
    record Saved(RequisitionId id) implements RequisitionChange {}

    /** Somebody else changed it meanwhile. */
    record Stale() implements RequisitionChange {}

    /** It is closed, and stays as it is. */
    record Closed() implements RequisitionChange {}
}
