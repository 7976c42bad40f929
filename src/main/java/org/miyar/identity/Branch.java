package org.miyar.identity;

/** A place where teams work. */
public record Branch(BranchId id, String name) {}
