package org.miyar.scoring;

/**
 * What a norm group's size allows to be shown. Below 100 people the sampling error of a norm is too large for norm scores;
 * from 100 on it moves a person by at most 10 percentile points in 99 % of samples (Tett et al. 2009).
 */
public enum NormStage {
    /** Fewer than 50 people: raw bands with behavioural anchors, watermark. */
    NONE(0, 0),
    /** 50–99: means and standard deviations for the specialist only, watermark. */
    SPECIALIST(1, 50),
    /** 100–299: provisional T and sten, watermark. */
    PROVISIONAL(2, 100),
    /** 300–499: operational; percentile ranks with their standard error. */
    OPERATIONAL(3, 300),
    /** 500 and more: also large enough for studies of differential item functioning and for calibration. */
    CALIBRATION(4, 500);

    private final int number;
    private final int people;

    NormStage(int number, int people) {
        this.number = number;
        this.people = people;
    }

    public static NormStage ofSize(int people) {
        var reached = NONE;
        for (var stage : values()) {
            if (people >= stage.people) {
                reached = stage;
            }
        }
        return reached;
    }

    /** 0 to 4. */
    public int number() {
        return number;
    }

    /** The smallest norm group of this stage. */
    public int people() {
        return people;
    }

    /** Whether a specialist may see the norm group's mean and standard deviation. */
    public boolean showsMomentsToSpecialist() {
        return compareTo(SPECIALIST) >= 0;
    }

    /** Whether T, sten and their bands may be shown at all. */
    public boolean showsNormScores() {
        return compareTo(PROVISIONAL) >= 0;
    }

    /** Whether percentile ranks may be shown. */
    public boolean showsPercentiles() {
        return compareTo(OPERATIONAL) >= 0;
    }

    /** Whether results must carry a watermark: no norms (stages 0 and 1) or provisional norms (stage 2). */
    public boolean watermarked() {
        return !showsPercentiles();
    }
}
