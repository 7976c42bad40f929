package org.miyar.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** The plan of a person's first weeks, and the tasks of others that they ticked off. */
@ApplicationScoped
class OnboardingPersonalData implements PersonalData {
    private final OnboardingStore store;

    @Inject
    OnboardingPersonalData(OnboardingStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("onboarding_plan.person_id", "onboarding", "onboarding_task.done_by", "onboarding-ticked");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.pieces(person);
    }

    @Override
    public void erase(PersonId person) {
        store.remove(person);
    }
}
