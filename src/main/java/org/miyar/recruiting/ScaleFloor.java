package org.miyar.recruiting;

/**
 * Only those who stand at a T score or above it on one competency. It narrows what one person looks at, and rejects nobody.
 *
 * @param alsoWithout whether those without a T score on it are shown too; it says nothing against them
 */
public record ScaleFloor(String competency, int atLeast, boolean alsoWithout) {
    /** What may be asked for; T scores beyond are not told apart. */
    public static final int LOWEST = 20;

    public static final int HIGHEST = 80;

    public ScaleFloor {
        if (atLeast < LOWEST || atLeast > HIGHEST) {
            throw new IllegalArgumentException("T " + atLeast);
        }
    }
}
