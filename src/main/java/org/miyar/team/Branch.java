package org.miyar.team;

/** A place where teams work. */
public record Branch(BranchId id, String name) {}
