package org.miyar.oversight;

/** What became of erasing a person. Whatever is not {@link Erased} changed nothing. */
public sealed interface ErasureOutcome {
    record Erased() implements ErasureOutcome {}

    /** Nobody would be left to administer. */
    record LastAdministrator() implements ErasureOutcome {}

    /** Somebody has said that it must be kept for now, and why. */
    record Held() implements ErasureOutcome {}

    /** There is nobody of this id, or not any more. */
    record Gone() implements ErasureOutcome {}
}
