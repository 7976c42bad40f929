package org.miyar.correction;

import java.util.Optional;
import org.miyar.kernel.EmailAddress;

/** What came of answering. Whatever is not {@link Answered} changed nothing. */
public sealed interface AnswerOutcome {
    /** @param writtenTo nobody where no address is known */
    record Answered(Optional<EmailAddress> writtenTo) implements AnswerOutcome {}

    /** Somebody else has answered it, or the person was erased. */
    record NotWaiting() implements AnswerOutcome {}
}
