package org.miyar.requisition;

/** Names a job opening. */
public record RequisitionId(long value) {}
