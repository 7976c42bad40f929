package org.miyar.access;

import java.time.Duration;
import org.miyar.kernel.Language;

/** What came of trying to sign in. A refusal never says which part was wrong. */
public sealed interface SignInResult {
    record SignedIn(PortalSession session, Language language) implements SignInResult {}

    record Refused() implements SignInResult {}

    record TooManyTries(Duration pause) implements SignInResult {}
}
