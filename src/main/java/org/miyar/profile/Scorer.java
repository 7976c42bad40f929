package org.miyar.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Item;
import org.miyar.scoring.AlgorithmVersion;
import org.miyar.scoring.Protocol;
import org.miyar.scoring.QualityKey;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ScaleScore;
import org.miyar.scoring.ScoringKey;
import org.miyar.sitting.SubmittedSitting;

/** From a submitted sitting to a profile: arithmetic only, the same digits for the same input. */
final class Scorer {
    private Scorer() {}

    static Profile score(
            SubmittedSitting sitting, InstrumentVersion instrument, Optional<NormGroup> norm, Instant scoredAt) {
        return score(sitting, instrument, norm, AlgorithmVersion.CURRENT, scoredAt);
    }

    /** As an earlier algorithm did it. */
    static Profile score(
            SubmittedSitting sitting,
            InstrumentVersion instrument,
            Optional<NormGroup> norm,
            String algorithm,
            Instant scoredAt) {
        var answers = sitting.answers();
        return new Profile(
                sitting.id(),
                sitting.person(),
                instrument.id(),
                sitting.language(),
                norm.map(group -> group.version().id()),
                algorithm,
                scoredAt,
                instrument.scoringKeys().stream()
                        .map(key -> scale(key, answers, norm))
                        .toList(),
                quality(sitting, instrument, norm, algorithm));
    }

    private static ScaleScore scale(ScoringKey key, Map<String, Integer> answers, Optional<NormGroup> norm) {
        return norm.flatMap(group -> group.scale(key.scale()))
                .map(scaleNorm -> ScaleScore.of(key, answers, scaleNorm))
                .orElseGet(() -> ScaleScore.withoutNorm(key, answers));
    }

    private static ResponseQuality quality(
            SubmittedSitting sitting, InstrumentVersion instrument, Optional<NormGroup> norm, String algorithm) {
        var key = instrument.qualityKey();
        var cuts = norm.map(group -> group.cuts(key.thresholds())).orElse(key.thresholds());
        return ResponseQuality.of(
                protocol(sitting, instrument),
                new QualityKey(key.range(), key.scales(), key.instructed(), key.infrequency(), key.impression(), cuts),
                algorithm);
    }

    /** A page counts as timed only if the time of each of its answers is known: a part of the time would look like haste. */
    static Protocol protocol(SubmittedSitting sitting, InstrumentVersion instrument) {
        return new Protocol(
                sitting.pages().stream()
                        .map(number ->
                                instrument.page(number).stream().map(Item::code).toList())
                        .map(items -> new Protocol.Page(items, seconds(items, sitting)))
                        .toList(),
                sitting.answers(),
                sitting.timed());
    }

    private static OptionalDouble seconds(List<String> items, SubmittedSitting sitting) {
        long millis = 0;
        for (var item : items) {
            var shown = sitting.shownMillis().get(item);
            if (shown != null) {
                millis += shown;
            } else if (sitting.answers().containsKey(item)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(millis / 1000.0);
    }
}
