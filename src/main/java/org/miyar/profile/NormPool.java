package org.miyar.profile;

import java.util.List;
import java.util.OptionalDouble;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.scoring.Norm;
import org.miyar.scoring.NormStage;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ResponseQuality;
import org.miyar.sitting.SubmittedSitting;

/**
 * The sittings that a norm is built from: all of real people or all of simulated ones, one a person. Of several sittings of
 * a person it is the first: people who take a questionnaire again while applying answer otherwise than before (Hausknecht
 * 2010), and two sittings of one person are not two people.
 */
record NormPool(InstrumentVersion instrument, List<SubmittedSitting> sittings, boolean simulated, List<Norm> scales) {
    private static final double INCONSISTENCY_PERCENTILE = 0.97;
    private static final double IMPRESSION_PERCENTILE = 0.95;

    NormPool {
        sittings = List.copyOf(sittings);
        scales = List.copyOf(scales);
    }

    static NormPool of(InstrumentVersion instrument, List<SubmittedSitting> sittings, boolean simulated) {
        return new NormPool(instrument, sittings, simulated, scales(instrument, sittings));
    }

    private static List<Norm> scales(InstrumentVersion instrument, List<SubmittedSitting> sittings) {
        var answers = sittings.stream().map(SubmittedSitting::answers).toList();
        return instrument.scoringKeys().stream()
                .filter(key -> answers.stream()
                                .filter(each -> key.raw(each).mean().isPresent())
                                .limit(2)
                                .count()
                        == 2)
                .map(key -> Norm.of(key, answers))
                .toList();
    }

    /** The smallest number of people behind any scale; 0 where a scale has none. */
    int people() {
        return scales.size() < instrument.scoringKeys().size()
                ? 0
                : scales.stream().mapToInt(Norm::n).min().orElse(0);
    }

    /** Whether it reaches the first stage, below which a norm would say nothing. */
    boolean stands() {
        return people() >= NormStage.SPECIALIST.people();
    }

    OptionalDouble inconsistencyCut() {
        return cut(QualityIndex.KEYED_INCONSISTENCY, INCONSISTENCY_PERCENTILE);
    }

    OptionalDouble impressionCut() {
        return cut(QualityIndex.IMPRESSION_MANAGEMENT, IMPRESSION_PERCENTILE);
    }

    private OptionalDouble cut(QualityIndex index, double probability) {
        var key = instrument.qualityKey();
        return ResponseQuality.localCut(
                sittings.stream()
                        .mapToDouble(sitting -> ResponseQuality.of(Scorer.protocol(sitting, instrument), key)
                                .signal(index)
                                .value()
                                .orElse(Double.NaN))
                        .toArray(),
                probability);
    }
}
