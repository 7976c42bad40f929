package org.miyar.access;

import org.miyar.kernel.Language;

/** What came of setting a new password. */
public sealed interface PasswordOutcome {
    /** Set; every session of before is ended, and a new one may begin with this, in the language of the account. */
    record Changed(PortalSession session, Language language) implements PasswordOutcome {}

    /** Not good enough, and why. */
    record Unfit(PasswordVerdict verdict) implements PasswordOutcome {}

    /** The password given as the current one is not. */
    record WrongCurrent() implements PasswordOutcome {}

    /** Too many wrong tries, or too many people at once. */
    record TooManyTries() implements PasswordOutcome {}

    /** The reset link was mistyped, used or has expired. */
    record LinkNotUsable() implements PasswordOutcome {}
}
