package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.miyar.profile.Report.Band;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ResponseQuality.Signal;

class InterviewPlanTest {
    @Test
    void raw_bands_meet_where_the_anchors_say() {
        assertThat(Bands.of(1)).isEqualTo(Band.DEVELOPMENT);
        assertThat(Bands.of(2.375)).isEqualTo(Band.DEVELOPMENT);
        assertThat(Bands.of(2.5)).isEqualTo(Band.MIDDLE);
        assertThat(Bands.of(3.625)).isEqualTo(Band.MIDDLE);
        assertThat(Bands.of(3.75)).isEqualTo(Band.STRENGTH);
        assertThat(Bands.of(5)).isEqualTo(Band.STRENGTH);
    }

    @Test
    void striking_signals_ask_for_their_probe_once_and_quiet_ones_for_none() {
        var quality = new ResponseQuality(List.of(
                signal(QualityIndex.LONGSTRING, true),
                signal(QualityIndex.KEYED_INCONSISTENCY, false),
                signal(QualityIndex.INSTRUCTED, true),
                signal(QualityIndex.INFREQUENCY, true),
                signal(QualityIndex.IMPRESSION_MANAGEMENT, true)));

        assertThat(InterviewPlan.probes(quality)).containsExactly("attention", "impression");
    }

    private static Signal signal(QualityIndex index, boolean crosses) {
        return new Signal(index, OptionalDouble.of(3), OptionalDouble.of(2), crosses);
    }
}
