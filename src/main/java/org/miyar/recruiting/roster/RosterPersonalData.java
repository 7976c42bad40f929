package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** Whose lists were invited. The people on them are candidates once they are, and nothing before: their rows go as they are. */
@ApplicationScoped
class RosterPersonalData implements PersonalData {
    private final RosterStore store;

    @Inject
    RosterPersonalData(RosterStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("roster_run.started_by", "roster");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.pieces(person);
    }

    @Override
    public void erase(PersonId person) {
        store.cutLoose(person);
    }
}
