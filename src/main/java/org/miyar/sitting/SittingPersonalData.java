package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.privacy.PersonalData;

/** Invitations, sittings, answers and accommodations of a person. */
@ApplicationScoped
class SittingPersonalData implements PersonalData {
    private final PersonalDataStore store;
    private final Config config;

    @Inject
    SittingPersonalData(PersonalDataStore store, Config config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public Set<String> claims() {
        return Set.of("sitting.person_id", "invitation.invited_by", "accommodation.recorded_by");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.export(person);
    }

    /** What is left is that a sitting took place, whose nobody can tell. */
    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }

    @Override
    public Optional<Instant> retainUntil(PersonId person) {
        return store.lastTouched(person)
                .map(last -> last.atOffset(ZoneOffset.UTC)
                        .plusMonths(config.number(Setting.RETENTION_MONTHS))
                        .toInstant());
    }
}
