package org.miyar.application;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.Language;

/**
 * What somebody who applied by themselves has told, as HR reads it.
 */
public record Application(
        ApplicationId id,
        Optional<PhoneNumber> phone,
        String languages,
        Language language,
        Instant appliedAt,
        Optional<Cv> cv) {
    /** A file that came with it. */
    public record Cv(long id, int bytes) {}
}
