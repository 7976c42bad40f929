package org.miyar.instrument;

/** An item's words in one language. */
public record ItemText(String text, TranslationStatus status) {}
