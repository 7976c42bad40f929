package org.miyar.recruiting.demo;

import java.util.List;
import java.util.Map;

/**
 * How simulated applicants come about: as many per language, with what traits, and how they answer. Nothing here was measured;
 * the figures are chosen so that scales correlate and scatter about as those of a real questionnaire do.
 *
 * @param seed the same seed makes the same people and answers
 * @param days over how many days before the start they applied
 * @param submitted complete sittings per language
 * @param others further candidates per state, in each language
 * @param loading how much of an answer is the trait, in points of the response scale
 * @param noise how much is chance
 * @param itemSpread how much the statements of a scale differ in how readily people agree
 * @param acquiescence how much people differ in agreeing with anything
 * @param straightLiners share who choose the same answer throughout
 * @param randomResponders share who choose at random
 * @param skips chance to leave a statement out
 * @param timeSpread scatter of the time on a statement, log-normal
 * @param personSpread scatter of people's pace, log-normal
 * @param pauses share who lay the phone aside once
 */
public record Simulation(
        long seed,
        int days,
        Map<String, Integer> submitted,
        Map<String, Integer> others,
        List<Trait> traits,
        double loading,
        double noise,
        double itemSpread,
        double acquiescence,
        double straightLiners,
        double randomResponders,
        double skips,
        double instructedSlips,
        double infrequencySlips,
        double impressionIntercept,
        double impressionSlope,
        double secondsPerItem,
        double timeSpread,
        double personSpread,
        double carelessSecondsPerItem,
        double pauses,
        double accommodated) {

    /**
     * One trait.
     *
     * @param mean of its answers
     * @param general its correlation with what all traits have in common
     */
    public record Trait(String scale, double mean, double general) {}
}
