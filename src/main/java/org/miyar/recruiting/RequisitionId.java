package org.miyar.recruiting;

/** Names a job opening. */
public record RequisitionId(long value) {}
