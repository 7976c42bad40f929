package org.miyar.team;

/** Names a team. */
public record TeamId(long value) {}
