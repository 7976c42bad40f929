package org.miyar.profile;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.miyar.kernel.LocalizedText;

/**
 * One version of what a job asks for. Versions are never changed: whoever was compared with it can be shown the very bounds
 * and reasons; a correction is a new version with the same code.
 *
 * <p>Throws {@link IllegalArgumentException} if it has no bound or a competency twice.
 */
public record TargetProfile(
        TargetProfileId id,
        String code,
        int number,
        LocalizedText name,
        boolean demo,
        Instant createdAt,
        List<TargetBound> bounds) {
    public TargetProfile {
        bounds = List.copyOf(bounds);
        requireOneBoundEach(bounds);
    }

    static void requireOneBoundEach(List<TargetBound> bounds) {
        var competencies = new HashSet<String>();
        if (bounds.isEmpty() || !bounds.stream().map(TargetBound::competency).allMatch(competencies::add)) {
            throw new IllegalArgumentException("A target profile has one bound for each competency it asks for");
        }
    }
}
