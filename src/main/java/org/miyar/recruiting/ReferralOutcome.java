package org.miyar.recruiting;

/** What came of a referral. */
public sealed interface ReferralOutcome {
    /** Somebody new was invited. */
    record Invited(InvitationLink link) implements ReferralOutcome {}

    /** The same was asked before; nothing was done again. */
    record Known(CandidateId candidate) implements ReferralOutcome {}

    /** The reference stands for somebody else, or for another opening; nothing was done. */
    record Differs(CandidateId candidate) implements ReferralOutcome {}

    /** Nobody can be invited for the job; nothing was done. */
    record JobClosed() implements ReferralOutcome {}
}
