package org.miyar.sitting;

/** Names an invitation. */
public record InvitationId(long value) {
    public InvitationId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
