package org.miyar.interview;

/** What became of planning, changing or cancelling an interview. */
public sealed interface InterviewChange {
    record Saved(InterviewId id) implements InterviewChange {}

    /** Somebody named as interviewer is the candidate. */
    record WithThemselves(String name) implements InterviewChange {}

    /** Somebody was taken out whose ratings are final. */
    record HasRated(String name) implements InterviewChange {}

    /** Somebody was added who may have read the ratings that are in already. */
    record RatedAlready() implements InterviewChange {}

    /** Somebody else has changed or cancelled it, or the candidate was erased. */
    record Stale() implements InterviewChange {}
}
