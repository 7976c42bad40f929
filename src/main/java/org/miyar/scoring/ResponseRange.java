package org.miyar.scoring;

/**
 * The lowest and highest value an item can be answered with, such as 1..5.
 *
 * <p>Throws {@link IllegalArgumentException} unless lowest &lt; highest.
 */
public record ResponseRange(int lowest, int highest) {
    public ResponseRange {
        if (lowest >= highest) {
            throw new IllegalArgumentException(
                    "A response range needs lowest < highest, not " + lowest + ".." + highest);
        }
    }

    public boolean contains(int answer) {
        return lowest <= answer && answer <= highest;
    }

    /** The answer read against the item's direction: lowest + highest − answer. */
    public int reverse(int answer) {
        return lowest + highest - answer;
    }

    /** The middle of the range; 3 on 1..5, 2.5 on 1..4. */
    public double midpoint() {
        return (lowest + highest) / 2.0;
    }

    /** The number of response options. */
    public int options() {
        return highest - lowest + 1;
    }

    int checked(String item, int answer) {
        if (!contains(answer)) {
            throw new IllegalArgumentException(
                    "Answer " + answer + " to item " + item + " is outside " + lowest + ".." + highest);
        }
        return answer;
    }
}
