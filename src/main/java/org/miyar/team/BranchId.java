package org.miyar.team;

/** Names a branch. */
public record BranchId(long value) {}
