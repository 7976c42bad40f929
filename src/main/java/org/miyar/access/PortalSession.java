package org.miyar.access;

import java.time.Instant;
import org.miyar.kernel.PersonId;

/**
 * What a browser's session remembers of a sign-in. It proves nothing by itself: each request asks whether the account still stands
 * and the epoch is still the account's.
 */
public record PortalSession(PersonId person, int epoch, Instant signedInAt) {}
