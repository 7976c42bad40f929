package org.miyar.scoring;

import java.util.List;
import java.util.Map;

/**
 * Which items of an instrument tell of response quality, and from where on an index is worth a look.
 *
 * <p>Throws {@link IllegalArgumentException} if an expected answer is outside the range or a scale has another range.
 *
 * @param scales the keys of the instrument's scales
 * @param instructed item → the answer it asks for
 * @param infrequency item → in which direction nobody endorses it
 * @param impression unlikely virtues: item → which end is the virtue
 */
public record QualityKey(
        ResponseRange range,
        List<ScoringKey> scales,
        Map<String, Integer> instructed,
        Map<String, Keying> infrequency,
        Map<String, Keying> impression,
        QualityThresholds thresholds) {

    public QualityKey {
        scales = List.copyOf(scales);
        instructed = Map.copyOf(instructed);
        infrequency = Map.copyOf(infrequency);
        impression = Map.copyOf(impression);
        for (var item : instructed.entrySet()) {
            range.checked(item.getKey(), item.getValue());
        }
        for (var scale : scales) {
            if (!scale.range().equals(range)) {
                throw new IllegalArgumentException("Scale " + scale.scale() + " has another response range");
            }
        }
    }

    /** The direction of an item. */
    public enum Keying {
        POSITIVE,
        NEGATIVE
    }
}
