package org.miyar.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile in numbers, for other programs: what its page shows, and nothing that it may not say. Never an answer.
 *
 * @param forDecisions whether the instrument is made for decisions about people at all
 * @param simulated whether this person is a made-up one
 * @param norm what the scores are read against; null where there was none
 * @param algorithm version of the arithmetic
 */
public record Result(
        String instrument,
        String instrumentVersion,
        boolean forDecisions,
        boolean simulated,
        String language,
        Instant submittedAt,
        Instant scoredAt,
        String algorithm,
        @Nullable Against norm,
        List<Scale> scales,
        Quality quality) {

    /**
     * A norm by its name.
     *
     * @param people how many
     * @param stage how much weight their number allows, 0 to 4: below 2 no T, below 3 no percentile
     * @param provisional whether whatever is made of the scores has to say that they are provisional
     * @param simulated whether its people are made up
     */
    public record Against(
            int number,
            String language,
            String context,
            int people,
            int stage,
            boolean provisional,
            boolean simulated,
            Instant builtAt) {}

    /**
     * A scale.
     *
     * @param raw mean of the answers; null where too few were given
     * @param t and what follows it: null where the norm's stage allows none
     * @param band T ± one standard error of measurement
     */
    public record Scale(
            String scale,
            @Nullable String competency,
            @Nullable Double raw,
            int answered,
            int items,
            @Nullable Double t,
            @Nullable Band band,
            @Nullable Integer sten,
            @Nullable Double percentile) {}

    public record Band(double lower, double upper) {}

    /** @param suggestsLooking whether independent signals agree that a person should look; never a verdict */
    public record Quality(boolean suggestsLooking, List<Signal> signals) {}

    public record Signal(
            String signal, @Nullable Double value, @Nullable Double threshold, boolean striking) {}
}
