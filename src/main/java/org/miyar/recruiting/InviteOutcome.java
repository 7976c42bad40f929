package org.miyar.recruiting;

/** What came of inviting somebody, or of making them a new link. */
public sealed interface InviteOutcome {
    /** The link stands, and the letter is in the outbox if there is an address. */
    record Ready(InvitationLink link) implements InviteOutcome {}

    /** Nobody can be invited for the job any more; nothing was changed. */
    record JobClosed() implements InviteOutcome {}

    /** The candidate has submitted, or is gone; nothing was changed. */
    record TooLate() implements InviteOutcome {}
}
