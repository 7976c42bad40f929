package org.miyar.access;

import org.miyar.kernel.PersonId;

/** What came of adding or changing an account. Whatever is not {@link Saved} changed nothing. */
public sealed interface AccountChange {
    record Saved(PersonId person) implements AccountChange {}

    /** Somebody else changed it meanwhile; this is how it stands. */
    record Stale(Account current) implements AccountChange {}

    /** Another account has this address. */
    record EmailTaken() implements AccountChange {}

    /** Nobody would be left to administer. */
    record LastAdministrator() implements AccountChange {}
}
