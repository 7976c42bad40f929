package org.miyar.instrument;

import org.miyar.kernel.LocalizedText;

/**
 * One competency with all that is said about it, in every language. Each text speaks of how a person describes their own way of
 * working, never of what the person is.
 *
 * @param lowPole a few words for the low end of a chart
 * @param strength a sentence for the HR report where the score is high
 * @param development a sentence for the HR report where the score is low
 * @param balanced a sentence for the HR report in between
 * @param anchors behaviour to be expected in each raw band
 * @param feedback what the applicant reads
 */
public record Competency(
        String code,
        int position,
        LocalizedText name,
        LocalizedText definition,
        LocalizedText lowPole,
        LocalizedText highPole,
        LocalizedText strength,
        LocalizedText development,
        LocalizedText balanced,
        Anchors anchors,
        Feedback feedback) {
    /** Raw bands 1–2.5, 2.5–3.75 and 3.75–5. */
    public record Anchors(LocalizedText low, LocalizedText middle, LocalizedText high) {}

    public record Feedback(LocalizedText strength, LocalizedText middle, LocalizedText development) {}
}
