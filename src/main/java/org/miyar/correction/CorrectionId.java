package org.miyar.correction;

/** Names one request to correct something. */
public record CorrectionId(long value) {}
