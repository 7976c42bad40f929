package org.miyar.onboarding;

/** Names one task of a plan. */
public record TaskId(long value) {}
