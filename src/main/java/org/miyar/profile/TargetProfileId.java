package org.miyar.profile;

/** Names one version of a target profile. */
public record TargetProfileId(long value) {
    public TargetProfileId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
