package org.miyar.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.miyar.scoring.Norm;
import org.miyar.scoring.QualityThresholds;

/**
 * A norm version with what it knows of each scale, and the cuts of response quality that its people set (empty below 200).
 *
 * @param inconsistencyCut 97th percentile of keyed inconsistency
 * @param impressionCut 95th percentile of impression management
 */
record NormGroup(
        NormVersion version, Map<String, Norm> scales, OptionalDouble inconsistencyCut, OptionalDouble impressionCut) {
    NormGroup {
        scales = Collections.unmodifiableMap(new TreeMap<>(scales));
    }

    Optional<Norm> scale(String code) {
        return Optional.ofNullable(scales.get(code));
    }

    QualityThresholds cuts(QualityThresholds ofInstrument) {
        return ofInstrument.withLocalCuts(inconsistencyCut, impressionCut);
    }
}
