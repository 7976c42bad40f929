package org.miyar.recruiting;

/**
 * Whom a list does not show because of the T score it asks for; a page that narrows by a score says so.
 *
 * @param below with a lower score
 * @param reaching of these, those whose band of one standard error reaches the score that is asked for
 * @param without who have no score on it and are not shown either
 */
public record Hidden(int below, int reaching, int without) {
    /** Nobody counts further; a number above it means "more". */
    public static final int MOST = 1_000;

    static final Hidden NOBODY = new Hidden(0, 0, 0);

    public int all() {
        return below + without;
    }
}
