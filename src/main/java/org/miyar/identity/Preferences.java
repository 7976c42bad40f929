package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/**
 * How each person likes to see the portal, such as the columns of a list; kept across sign-ins. Nothing about anybody else belongs
 * in here, so what was searched for does not.
 */
@ApplicationScoped
public class Preferences implements PersonalData {
    static final int LONGEST = 500;

    private final PreferenceStore store;

    @Inject
    Preferences(PreferenceStore store) {
        this.store = store;
    }

    /** What the person chose under this name, empty if nothing yet. */
    public String of(Actor actor, String name) {
        return store.find(actor.person(), name).orElse("");
    }

    /** Keeps what the person chose, in place of what they chose before. What is too long to be a choice is not kept. */
    @Transactional
    public void keep(Actor actor, String name, String chosen) {
        if (chosen.length() <= LONGEST) {
            store.put(actor.person(), name, chosen);
        }
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("preference.person_id", "preferences");
    }

    @Override
    public List<Piece> export(PersonId person) {
        var chosen = store.all(person);
        return chosen.isEmpty() ? List.of() : List.of(new Piece("preferences", chosen));
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        store.deleteAll(person);
    }
}
