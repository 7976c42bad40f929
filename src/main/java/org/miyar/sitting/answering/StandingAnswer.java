package org.miyar.sitting.answering;

/** The answer an item has now. */
public record StandingAnswer(String item, int value, long sequence) {}
