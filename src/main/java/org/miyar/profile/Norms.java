package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.scoring.AlgorithmVersion;
import org.miyar.scoring.NormStage;
import org.miyar.sitting.Sittings;

/**
 * Norm versions: built from submitted sittings when a person decides so, frozen from then on. A new norm measures later
 * sittings; results that have norm scores keep the norm they were given.
 */
@ApplicationScoped
public class Norms {
    private final NormStore store;
    private final ProfileStore results;
    private final Instruments instruments;
    private final Sittings sittings;
    private final AuditTrail audit;
    private final Clock clock;

    /** Frozen, so they may be kept. */
    private final Map<NormVersionId, NormGroup> groups = new ConcurrentHashMap<>();

    @Inject
    Norms(
            NormStore store,
            ProfileStore results,
            Instruments instruments,
            Sittings sittings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.instruments = instruments;
        this.sittings = sittings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of all norm versions, newest first. */
    public List<NormVersion> page(Actor by, int offset, int limit) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.page(offset, limit);
    }

    public int count(Actor by) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.count();
    }

    Optional<NormVersion> find(NormVersionId id) {
        return store.find(id);
    }

    /** The norm that a sitting submitted now is measured against: the newest of real people, else the newest simulated one. */
    private Optional<NormVersion> current(InstrumentVersionId instrument, Language language, NormContext context) {
        return store.current(instrument, language, context);
    }

    /**
     * Builds the next norm version of an instrument version in one language; languages are never pooled. It is made of real
     * people's sittings as soon as they reach the first stage, and until then of simulated ones, marked as such; never of
     * both, and never of simulated ones where a norm of real people stands.
     *
     * <p>Throws {@link IllegalArgumentException} if there is no such instrument version.
     */
    @Transactional
    public NormOutcome build(Actor by, InstrumentVersionId instrumentId, Language language, NormContext context) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        var instrument = instruments.get(instrumentId);
        var real = pool(instrument, language, false);
        if (real.stands()) {
            return new NormOutcome.Built(publish(by, real, language, context));
        }
        boolean realStands = current(instrumentId, language, context)
                .filter(version -> !version.simulated())
                .isPresent();
        var simulated = realStands ? NormPool.of(instrument, List.of(), true) : pool(instrument, language, true);
        if (simulated.stands()) {
            return new NormOutcome.Built(publish(by, simulated, language, context));
        }
        var closest = real.sittings().isEmpty() ? simulated : real;
        return new NormOutcome.TooFew(closest.sittings().size(), NormStage.SPECIALIST.people());
    }

    private NormPool pool(InstrumentVersion instrument, Language language, boolean simulated) {
        return NormPool.of(
                instrument, sittings.submitted(results.pool(instrument.id(), language, simulated)), simulated);
    }

    private NormVersion publish(Actor by, NormPool pool, Language language, NormContext context) {
        var built = store.insert(
                new NormStore.Draft(
                        pool.instrument().id(),
                        language,
                        context,
                        pool.people(),
                        pool.simulated(),
                        pool.inconsistencyCut(),
                        pool.impressionCut(),
                        pool.scales()),
                AlgorithmVersion.CURRENT,
                by.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(AuditEvent.of(by.audited(), AuditAction.NORM_BUILT)
                .about("norm-version", built.id().value())
                .withDetail(pool.instrument() + " " + language.tag() + " n=" + built.people()
                        + (built.simulated() ? " simulated" : "")));
        return built;
    }

    /** The norm with its tables. */
    NormGroup group(NormVersionId id) {
        return groups.computeIfAbsent(
                id,
                missing -> store.group(missing)
                        .orElseThrow(() -> new IllegalStateException("Norm version " + missing.value() + " is gone")));
    }

    Optional<NormGroup> currentGroup(InstrumentVersionId instrument, Language language) {
        return current(instrument, language, NormContext.APPLICANT).map(version -> group(version.id()));
    }
}
