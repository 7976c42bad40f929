package org.miyar.profile;

import org.miyar.instrument.Competency;
import org.miyar.kernel.LocalizedText;
import org.miyar.profile.Report.Band;

/** The three raw bands whose words the competency model gives: 1–2.5, 2.5–3.75 and 3.75–5. */
final class Bands {
    private static final double MIDDLE_FROM = 2.5;
    private static final double HIGH_FROM = 3.75;

    private Bands() {}

    static Band of(double rawMean) {
        return rawMean < MIDDLE_FROM ? Band.DEVELOPMENT : rawMean < HIGH_FROM ? Band.MIDDLE : Band.STRENGTH;
    }

    static LocalizedText sentence(Competency competency, Band band) {
        return switch (band) {
            case STRENGTH -> competency.strength();
            case MIDDLE -> competency.balanced();
            case DEVELOPMENT -> competency.development();
        };
    }

    static LocalizedText anchor(Competency competency, Band band) {
        return switch (band) {
            case STRENGTH -> competency.anchors().high();
            case MIDDLE -> competency.anchors().middle();
            case DEVELOPMENT -> competency.anchors().low();
        };
    }

    static LocalizedText feedback(Competency competency, Band band) {
        return switch (band) {
            case STRENGTH -> competency.feedback().strength();
            case MIDDLE -> competency.feedback().middle();
            case DEVELOPMENT -> competency.feedback().development();
        };
    }
}
