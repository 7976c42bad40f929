package org.miyar.application;

/** Names one application. */
public record ApplicationId(long value) {}
