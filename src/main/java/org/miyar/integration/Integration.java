package org.miyar.integration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;

/**
 * A program that may use the API for a while.
 *
 * @param person its own record, under whose name its deeds stand
 * @param lastUsedAt to the minute
 */
public record Integration(
        IntegrationId id,
        PersonId person,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public Integration {
        scopes = Set.copyOf(scopes);
    }

    /** Whether its token opens anything now. */
    public boolean works(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
