package org.miyar.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** An integration is nobody, but has a record among people: whoever erases that ends its token. */
@ApplicationScoped
class IntegrationPersonalData implements PersonalData {
    private final IntegrationStore store;
    private final Clock clock;

    @Inject
    IntegrationPersonalData(IntegrationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("integration.person_id", "integration");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.of(person).map(IntegrationPersonalData::piece).stream().toList();
    }

    private static Piece piece(Integration integration) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "scopes",
                integration.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(", ")));
        fields.put("createdAt", integration.createdAt().toString());
        fields.put("expiresAt", integration.expiresAt().toString());
        fields.put("lastUsedAt", integration.lastUsedAt().map(Instant::toString).orElse(""));
        return new Piece("integration", fields);
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        store.revoke(person, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
