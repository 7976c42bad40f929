package org.miyar.recruiting.rest;

import org.jspecify.annotations.Nullable;
import org.miyar.recruiting.InvitationLink;

/**
 * A candidate with the link to their assessment.
 *
 * @param link null where the candidate was invited before: Miyar keeps only the hash of its token
 */
public record InvitationDocument(
        CandidateDocument candidate, @Nullable Link link) {
    /** @param sent whether a letter with the link leaves by mail, or waits in the outbox for somebody to pass on */
    public record Link(String address, String worksUntil, String sent) {
        /** Without the address, which carries the token. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    static InvitationDocument of(CandidateDocument candidate, InvitationLink link) {
        var sent = link.sentTo().isEmpty() ? "no" : link.leavesByMail() ? "mail" : "outbox";
        return new InvitationDocument(
                candidate, new Link(link.link().toString(), link.worksUntil().toString(), sent));
    }

    static InvitationDocument known(CandidateDocument candidate) {
        return new InvitationDocument(candidate, null);
    }
}
