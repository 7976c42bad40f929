package org.miyar.profile;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;

/**
 * One version of what a job asks for. Versions are never changed: whoever was compared with it can be shown the very bounds
 * and reasons; a correction is a new version with the same code.
 *
 * @param panel who agreed on weights and bounds
 *
 * <p>Throws {@link IllegalArgumentException} if it has no bound or a competency twice.
 */
public record TargetProfile(
        TargetProfileId id,
        String code,
        int number,
        PartialText name,
        boolean demo,
        Instant createdAt,
        PersonId createdBy,
        List<TargetBound> bounds,
        Set<PersonId> panel) {
    /** Weights that fewer people agreed on are one person's opinion; more are suggested, never demanded. */
    public static final int PANEL = 3;

    public TargetProfile {
        bounds = List.copyOf(bounds);
        panel = Set.copyOf(panel);
        requireOneBoundEach(bounds);
    }

    static void requireOneBoundEach(List<TargetBound> bounds) {
        var competencies = new HashSet<String>();
        if (bounds.isEmpty() || !bounds.stream().map(TargetBound::competency).allMatch(competencies::add)) {
            throw new IllegalArgumentException("A target profile has one bound for each competency it asks for");
        }
    }
}
