package org.miyar.sitting;

/** What became of a start. */
public sealed interface StartOutcome {
    /** Started now, or earlier. */
    record Started() implements StartOutcome {}

    /** What the person has read is not what the notice says now. */
    record NoticeChanged() implements StartOutcome {}

    /** The instrument does not speak the language. */
    record LanguageMissing() implements StartOutcome {}

    /** The holder is one no more. */
    record Ended() implements StartOutcome {}
}
