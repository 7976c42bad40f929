package org.miyar.integration;

/** Names an integration. */
public record IntegrationId(long value) {}
