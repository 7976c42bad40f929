package org.miyar.profile;

import java.util.Locale;
import java.util.Optional;
import org.miyar.instrument.InterviewGuide;
import org.miyar.kernel.LocalizedText;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ResponseQuality;

/**
 * Explains signals of response quality. Signals of time are named only where they stand out: a profile must not let its reader
 * guess, from a number that is missing, whose sitting was accommodated.
 */
record QualityWords(Wording wording, InterviewGuide guide) {
    Report.Quality of(ResponseQuality quality) {
        var striking = quality.signals().stream()
                .filter(ResponseQuality.Signal::crosses)
                .toList();
        return new Report.Quality(
                summary(quality, striking.isEmpty()),
                striking.stream().map(this::signal).toList(),
                quality.signals().stream()
                        .filter(signal -> !signal.crosses() && signal.value().isPresent() && !ofTime(signal.index()))
                        .map(this::signal)
                        .toList());
    }

    private String summary(ResponseQuality quality, boolean nothing) {
        return wording.text("profile.quality." + (quality.suggestsLooking() ? "look" : nothing ? "nothing" : "single"));
    }

    /** What a signal is called. */
    static String key(QualityIndex index) {
        return "profile.signal." + slug(index);
    }

    private static String slug(QualityIndex index) {
        return index.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Report.Signal signal(ResponseQuality.Signal signal) {
        var slug = slug(signal.index());
        return new Report.Signal(
                wording.text(key(signal.index())),
                number(signal.index(), signal.value().orElse(Double.NaN)),
                signal.threshold().isPresent()
                        ? threshold(signal.index(), signal.threshold().getAsDouble())
                        : wording.text("profile.signal.no-threshold"),
                wording.text("profile.signal." + slug + ".meaning"),
                InterviewPlan.probe(signal.index())
                        .flatMap(probe -> Optional.<LocalizedText>ofNullable(
                                guide.probes().get(probe)))
                        .map(wording::of)
                        .orElseGet(() -> wording.text("profile.signal." + slug + ".advice")));
    }

    /** Of variety and consistency, little is what stands out. */
    private String threshold(QualityIndex index, double value) {
        var side = switch (index) {
            case IRV, EVEN_ODD -> "below";
            case KEYED_INCONSISTENCY, IMPRESSION_MANAGEMENT, ACQUIESCENCE -> "above";
            case LONGSTRING, INSTRUCTED, INFREQUENCY, FAST_PAGES, FAST_PAGE_SHARE, EXTREME_RESPONSE -> "from";
        };
        return wording.text("profile.signal." + side, number(index, value));
    }

    private String number(QualityIndex index, double value) {
        return switch (index) {
            case FAST_PAGE_SHARE, EXTREME_RESPONSE -> wording.text("profile.percent", wording.number(100 * value, 0));
            case LONGSTRING, INSTRUCTED, INFREQUENCY, IMPRESSION_MANAGEMENT, FAST_PAGES -> wording.plain(value);
            case IRV, EVEN_ODD, KEYED_INCONSISTENCY, ACQUIESCENCE -> wording.number(value, 2);
        };
    }

    private static boolean ofTime(QualityIndex index) {
        return index.family().equals(Optional.of(QualityIndex.Family.TIME));
    }
}
