package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** The trail keeps ids, not names: once a person's row is anonymous, so are their deeds. */
@ApplicationScoped
public class AuditData implements PersonalData {
    private static final int MOST = 10_000;

    private final AuditStore store;

    @Inject
    AuditData(AuditStore store) {
        this.store = store;
    }

    @Override
    public Set<String> claims() {
        return Set.of("audit_event.actor_id", "audit_event.subject_id");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.of(person, MOST).stream()
                .map(event -> new Piece(
                        "audit",
                        Map.of(
                                "at",
                                event.at().toString(),
                                "action",
                                event.action().name(),
                                "detail",
                                event.detail())))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        // Append-only: the trail stays, and names nobody once the person's row does not.
    }

    @Override
    public Optional<Instant> retainUntil(PersonId person) {
        return Optional.empty();
    }
}
