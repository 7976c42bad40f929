package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** When somebody is erased, and why not yet. */
@ApplicationScoped
class OversightPersonalData implements PersonalData {
    private final RetentionStore store;

    @Inject
    OversightPersonalData(RetentionStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "retention_due.person_id", "retention",
                "retention_hold.person_id", "retention-hold",
                "retention_hold.placed_by", "retention-held");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.pieces(person);
    }

    @Override
    public Map<PersonId, String> heldBack(Collection<PersonId> people, Instant now) {
        return store.held(people).stream().collect(Collectors.toMap(person -> person, person -> "hold"));
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
