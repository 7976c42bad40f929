package org.miyar.notification;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/**
 * How letters of a kind read in a language now.
 *
 * @param text with the codes of placeholders in braces
 * @param own whether the organisation wrote it; else it is Miyar's
 * @param change who changed it last and when, also back to Miyar's
 * @param version counts the changes
 */
public record LetterTemplate(
        LetterKind kind, Language language, LetterText text, boolean own, Optional<Change> change, int version) {
    /** @param by empty once that person was erased */
    public record Change(Optional<PersonId> by, Instant at) {}
}
