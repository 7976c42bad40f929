package org.miyar.identity;

/** Names a team. */
public record TeamId(long value) {}
