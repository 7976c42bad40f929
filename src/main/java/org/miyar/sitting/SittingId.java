package org.miyar.sitting;

/** Names a sitting. */
public record SittingId(long value) {
    public SittingId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
