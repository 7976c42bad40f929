package org.miyar.oversight;

import org.miyar.identity.Person;

/** What became of correcting a person. Whatever is not {@link Corrected} changed nothing. */
public sealed interface CorrectionOutcome {
    record Corrected(Person person) implements CorrectionOutcome {}

    /** Somebody else changed it meanwhile; this is how it stands. */
    record Stale(Person current) implements CorrectionOutcome {}

    /** The person was erased. */
    record Gone() implements CorrectionOutcome {}
}
