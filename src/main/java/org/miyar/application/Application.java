package org.miyar.application;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.sitting.SittingId;

/**
 * What somebody who applied by themselves has told, as HR reads it.
 *
 * @param again true for one that came after the candidate's own and gave the same address or number; it has a sitting of its own
 * @param submittedAt when that sitting was submitted
 */
public record Application(
        ApplicationId id,
        boolean again,
        String name,
        Optional<PhoneNumber> phone,
        String languages,
        Language language,
        Instant appliedAt,
        SittingId sitting,
        Optional<Instant> submittedAt,
        Optional<Cv> cv) {
    /** A file that came with it. */
    public record Cv(long id, int bytes) {}
}
