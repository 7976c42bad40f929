package org.miyar.identity;

/** Names a branch. */
public record BranchId(long value) {}
