package org.miyar.identity;

/** What came of setting a new password. */
public sealed interface PasswordOutcome {
    /** Set; every session of before is ended, and a new one may begin with this. */
    record Changed(PortalSession session) implements PasswordOutcome {}

    /** Not good enough, and why. */
    record Unfit(PasswordVerdict verdict) implements PasswordOutcome {}

    /** The password given as the current one is not. */
    record WrongCurrent() implements PasswordOutcome {}

    /** Too many wrong tries, or too many people at once. */
    record TooManyTries() implements PasswordOutcome {}

    /** The reset link was mistyped, used or has expired. */
    record LinkNotUsable() implements PasswordOutcome {}
}
