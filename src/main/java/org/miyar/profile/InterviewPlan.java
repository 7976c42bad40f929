package org.miyar.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.profile.Report.Band;
import org.miyar.scoring.Fit;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ScaleScore;

/** Which scales and which signals the interview should come back to. */
final class InterviewPlan {
    static final int MOST_SCALES = 4;

    /** Without a target profile, the stens that most people call low. */
    private static final int LOW_STEN = 4;

    private InterviewPlan() {}

    /**
     * The competencies to ask about, the largest shortfall first. With a fit: scales at or outside the bounds of the target.
     * With norm scores only: stens up to 4. With raw scores only: what is not in the high band.
     */
    static List<String> competencies(InstrumentVersion instrument, Profile profile, Optional<Fit> fit) {
        var known = fit.filter(each -> each.value().isPresent());
        return (known.isPresent() ? outsideTarget(known.get()) : lowest(profile))
                .flatMap(scale -> instrument.scale(scale).flatMap(each -> each.competency()).stream())
                .distinct()
                .limit(MOST_SCALES)
                .toList();
    }

    private static Stream<String> outsideTarget(Fit fit) {
        return fit.contributions().stream()
                .filter(each -> each.t().isPresent() && each.target().weight() > 0)
                .filter(each -> each.t().getAsDouble() <= each.target().lower()
                        || each.penalty().orElse(0) > 0)
                .sorted(Comparator.comparingDouble(
                                (Fit.Contribution each) -> -each.penalty().orElse(0))
                        .thenComparingDouble(each -> -each.target().weight()))
                .map(each -> each.target().scale());
    }

    private static Stream<String> lowest(Profile profile) {
        return profile.scales().stream()
                .filter(InterviewPlan::low)
                .sorted(Comparator.comparingDouble(
                        score -> score.t().orElse(score.raw().mean().orElse(0))))
                .map(ScaleScore::scale);
    }

    private static boolean low(ScaleScore score) {
        OptionalDouble raw = score.raw().mean();
        return score.sten().isPresent()
                ? score.sten().getAsInt() <= LOW_STEN
                : raw.isPresent() && Bands.of(raw.getAsDouble()) != Band.STRENGTH;
    }

    /** The probes of the interview guide that striking signals ask for. */
    static List<String> probes(ResponseQuality quality) {
        return quality.signals().stream()
                .filter(ResponseQuality.Signal::crosses)
                .flatMap(signal -> probe(signal.index()).stream())
                .distinct()
                .toList();
    }

    static Optional<String> probe(QualityIndex index) {
        return switch (index) {
            case IMPRESSION_MANAGEMENT -> Optional.of("impression");
            case KEYED_INCONSISTENCY, EVEN_ODD -> Optional.of("inconsistency");
            case FAST_PAGES, FAST_PAGE_SHARE -> Optional.of("time");
            case INSTRUCTED, INFREQUENCY -> Optional.of("attention");
            case LONGSTRING, IRV, ACQUIESCENCE, EXTREME_RESPONSE -> Optional.empty();
        };
    }
}
