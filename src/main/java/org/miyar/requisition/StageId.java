package org.miyar.requisition;

/** Names a stage of a job opening. */
public record StageId(long value) {}
