package org.miyar.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.miyar.kernel.Language;

/**
 * What somebody who applied by themselves has told, as HR reads it.
 *
 * @param cvMissed whether a CV could not be taken in when they applied, and they have sent none since
 * @param walkIn the walk-in day they came on, if they did
 */
public record Application(
        ApplicationId id,
        Optional<PhoneNumber> phone,
        String languages,
        Language language,
        Instant appliedAt,
        Optional<Cv> cv,
        boolean cvMissed,
        Optional<LocalDate> walkIn,
        int version) {
    /** A file that came with it. */
    public record Cv(long id, int bytes) {}
}
