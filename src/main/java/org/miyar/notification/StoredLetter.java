package org.miyar.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in the outbox.
 *
 * @param lastProblem why the last attempt failed, in the mail server's words; empty if none did
 */
public record StoredLetter(
        long id,
        Letter letter,
        LetterStatus status,
        int attempts,
        String lastProblem,
        Instant writtenAt,
        Optional<Instant> sentAt) {

    /** Whether the link it was written with is no longer in it. */
    public boolean linkRemoved() {
        return letter.link().isPresent() && letter.body().equals(letter.bodyWithoutLinks());
    }
}
