package org.miyar.onboarding;

/** Names one person's plan. */
public record PlanId(long value) {}
