package org.miyar.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** What a person asked to have put right; and what they answered others, as a row that names nobody once they are gone. */
@ApplicationScoped
class CorrectionPersonalData implements PersonalData {
    private final CorrectionStore store;

    @Inject
    CorrectionPersonalData(CorrectionStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("correction.person_id", "correction", "correction.answered_by", "correction-answered");
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
