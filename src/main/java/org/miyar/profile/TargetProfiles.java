package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;

/** What jobs ask for: published in versions, never changed. */
@ApplicationScoped
public class TargetProfiles {
    private final TargetProfileStore store;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    TargetProfiles(TargetProfileStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a target profile; with a code that exists, its next version.
     *
     * <p>Throws {@link IllegalArgumentException} without bounds or with a competency twice.
     *
     * @param panel who agreed on it
     */
    @Transactional
    public TargetProfile publish(
            Actor by, String code, PartialText name, boolean demo, List<TargetBound> bounds, Set<PersonId> panel) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        TargetProfile.requireOneBoundEach(bounds);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var published = store.insert(code, name, demo, bounds, panel, by.person(), now);
        audit.record(AuditEvent.of(by.audited(), AuditAction.TARGET_PROFILE_CHANGED)
                .about("target-profile", published.id().value())
                .withDetail(code + " " + published.number() + " · " + name.in(Language.ENGLISH)));
        return published;
    }

    /** One version, for whoever may read what any job asks for. */
    public Optional<TargetProfile> find(Actor by, TargetProfileId id) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.find(id);
    }

    /** One version, for a feature that has asked whether its reader may read it. */
    public Optional<TargetProfile> find(TargetProfileId id) {
        return store.find(id);
    }

    /** All versions of a code, the newest first, for a feature that has asked whether its reader may read them. */
    public List<TargetProfile> versions(String code) {
        return store.versions(code);
    }

    /** The newest version, where this one is not. */
    public Optional<TargetProfile> newer(Actor by, TargetProfile than) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.versions(than.code()).stream().findFirst().filter(newest -> newest.number() > than.number());
    }

    /** A page of the newest versions whose name has the text, by code. */
    public List<TargetProfile> latest(Actor by, String search, int offset, int limit) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.latest(search, offset, limit);
    }
}
