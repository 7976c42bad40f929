package org.miyar.recruiting;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;

/**
 * A link just made, to be passed on. Miyar keeps only the hash of its token, so it can be shown this once.
 *
 * @param language of the letter
 * @param sentTo where the letter goes; without an address somebody passes the link on
 * @param leavesByMail false if no mail server is set and the letter waits in the outbox to be read and copied
 */
public record InvitationLink(
        CandidateId candidate,
        String name,
        URI link,
        Instant worksUntil,
        Language language,
        String subject,
        String letter,
        Optional<EmailAddress> sentTo,
        boolean leavesByMail) {
    /** Without link and letter, which carry the token. */
    @Override
    public String toString() {
        return "InvitationLink[" + candidate + "]";
    }
}
