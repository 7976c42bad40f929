package org.miyar.interview;

/** Names an interview. */
public record InterviewId(long value) {}
