package org.miyar.profile;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.miyar.scoring.Fit;
import org.miyar.scoring.QualityIndex;

/**
 * What lists and tables hold of one result. Without T scores and fit where the instrument is not made for decisions or the norm does
 * not allow them.
 *
 * @param revision of the result, the newest there is
 * @param standings T scores with their errors, by competency
 * @param signals of response quality that stand out
 */
public record ResultSummary(
        int revision,
        Optional<NormVersionId> norm,
        Map<String, Fit.Standing> standings,
        Set<QualityIndex> signals,
        OptionalDouble fit,
        OptionalDouble fitError) {
    public ResultSummary {
        standings = Map.copyOf(standings);
        signals = Set.copyOf(signals);
    }
}
