package org.miyar.sitting;

import java.time.Instant;
import org.miyar.notification.Letter;

/** A link just made. The token is known here and to the person invited, and never again to Miyar. */
public record Invited(InvitationId invitation, SittingId sitting, String token) {
    /** How a letter that carries the link declares it. */
    public Letter.Link inLetter(Instant worksUntil) {
        return new Letter.Link(LetterLinks.opens(sitting), worksUntil);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Invited[" + invitation + ", " + sitting + "]";
    }
}
