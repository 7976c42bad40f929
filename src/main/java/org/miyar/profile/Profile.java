package org.miyar.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ScaleScore;
import org.miyar.sitting.SittingId;

/**
 * The result of one sitting: its scales in the instrument's order and the signals of response quality, with the versions that
 * produced them, so that {@link Profiles#recompute} gives the same digits. Nothing here tells whether the sitting was
 * accommodated.
 *
 * @param person empty once the person was erased
 * @param norm the norm it was measured against; empty where there was none
 * @param algorithm {@link org.miyar.scoring.AlgorithmVersion} of its arithmetic
 */
public record Profile(
        SittingId sitting,
        Optional<PersonId> person,
        InstrumentVersionId instrument,
        Language language,
        Optional<NormVersionId> norm,
        String algorithm,
        Instant scoredAt,
        List<ScaleScore> scales,
        ResponseQuality quality) {
    public Profile {
        scales = List.copyOf(scales);
    }

    /** Whether both say the same to the last digit, whenever they were computed. */
    public boolean sameResultAs(Profile other) {
        return equals(new Profile(
                other.sitting,
                other.person,
                other.instrument,
                other.language,
                other.norm,
                other.algorithm,
                scoredAt,
                other.scales,
                other.quality));
    }

    public Optional<ScaleScore> scale(String code) {
        return scales.stream().filter(score -> score.scale().equals(code)).findFirst();
    }
}
