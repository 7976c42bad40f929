package org.miyar.decision;

/** Names one decision. */
public record DecisionId(long value) {}
