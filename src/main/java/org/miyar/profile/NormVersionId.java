package org.miyar.profile;

/** Names one frozen norm version. */
public record NormVersionId(long value) {
    public NormVersionId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
