package org.miyar.recruiting;

/**
 * What stands above a list of candidates.
 *
 * @param all how many there are at all
 * @param found how many the filter finds; nobody counts further than {@link #MOST}, and a number above it means "more"
 * @param hidden whom the filter leaves out by their score
 * @param catchingUp whether fits are still being computed with what the opening asks for now
 * @param severalNorms whether the first of a list ordered by fit were measured against different norms
 */
public record ListHead(int all, int found, Hidden hidden, boolean catchingUp, boolean severalNorms) {
    public static final int MOST = 10_000;

    /** Before anything was looked for. */
    public static final ListHead EMPTY = new ListHead(0, 0, Hidden.NOBODY, false, false);

    public boolean moreThanCounted() {
        return found > MOST && found != all;
    }

    /** How many of them a list has room for; whoever looks for somebody beyond narrows it. */
    public int reachable() {
        return moreThanCounted() ? MOST : found;
    }
}
