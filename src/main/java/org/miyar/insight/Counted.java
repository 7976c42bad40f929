package org.miyar.insight;

/**
 * How many people who chose the same came equally far.
 *
 * @param question empty where it counts people whatever they told
 * @param month of their application, year · 100 + month
 * @param reached the how-many-th step they had come to, from 0
 */
record Counted(String question, String choice, int month, int reached, Standing standing, int people) {
    /** Whether a selection between these steps was about them. */
    boolean came(int from, int to) {
        return reached >= to || (reached >= from && standing != Standing.WITHDREW);
    }

    boolean passed(int to) {
        return reached >= to;
    }

    boolean waits(int from, int to) {
        return reached >= from && reached < to && standing == Standing.WAITING;
    }
}
