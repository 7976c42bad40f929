package org.miyar.sitting;

/** A link just made. The token is known here and to the person invited, and never again to Miyar. */
public record Invited(InvitationId invitation, SittingId sitting, String token) {
    /** Without the token. */
    @Override
    public String toString() {
        return "Invited[" + invitation + ", " + sitting + "]";
    }
}
