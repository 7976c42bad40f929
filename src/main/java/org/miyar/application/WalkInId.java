package org.miyar.application;

/** Names one walk-in day. */
public record WalkInId(long value) {}
