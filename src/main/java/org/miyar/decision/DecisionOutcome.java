package org.miyar.decision;

import java.util.Optional;
import org.miyar.kernel.EmailAddress;

/** What came of deciding. Whatever is not {@link Decided} changed nothing. */
public sealed interface DecisionOutcome {
    /** @param writtenTo where the letter goes; without an address somebody tells them */
    record Decided(Decision decision, Optional<EmailAddress> writtenTo) implements DecisionOutcome {}

    /** Somebody else decided meanwhile; this is what they decided. */
    record DecidedMeanwhile(Decision current) implements DecisionOutcome {}

    /** Nobody decides about their own application. */
    record Themselves() implements DecisionOutcome {}

    /** The same words stand for others already: they are no reason of one's own for this one. */
    record SameWords(int others) implements DecisionOutcome {}

    /** The candidate was invited without a job opening: there is nothing to hire for or to decline. */
    record NoOpening() implements DecisionOutcome {}

    /** Nobody has said in which team the job is. */
    record NoTeam() implements DecisionOutcome {}

    /** Without an e-mail address nobody can sign in. */
    record NoAddress() implements DecisionOutcome {}

    /** Somebody else signs in with their address. */
    record AddressTaken() implements DecisionOutcome {}

    /** They have signed in as an employee: an administrator ends that, not a decision about an application. */
    record WorksHere() implements DecisionOutcome {}

    /** The candidate was erased. */
    record Gone() implements DecisionOutcome {}
}
