package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.scoring.AlgorithmVersion;
import org.miyar.scoring.Norm;
import org.miyar.scoring.NormStage;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ResponseQuality;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.SubmittedSitting;

/**
 * Norm versions: built from submitted sittings when a person decides so, frozen from then on. A new norm measures later
 * sittings; results that have norm scores keep the norm they were given.
 */
@ApplicationScoped
public class Norms {
    private static final double INCONSISTENCY_PERCENTILE = 0.97;
    private static final double IMPRESSION_PERCENTILE = 0.95;

    private final NormStore store;
    private final ProfileStore results;
    private final Instruments instruments;
    private final Sittings sittings;
    private final People people;
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
            People people,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.results = results;
        this.instruments = instruments;
        this.sittings = sittings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every norm version, newest first. */
    public List<NormVersion> all() {
        return store.all();
    }

    public Optional<NormVersion> find(NormVersionId id) {
        return store.find(id);
    }

    /** The norm that a sitting submitted now is measured against. */
    public Optional<NormVersion> current(InstrumentVersionId instrument, Language language, NormContext context) {
        return store.newest(instrument, language, context);
    }

    /**
     * Builds the next norm version from every submitted sitting of the instrument version in one language; languages
     * are never pooled.
     *
     * <p>Throws {@link IllegalArgumentException} if there is no such instrument version.
     */
    @Transactional
    public NormOutcome build(Actor by, InstrumentVersionId instrumentId, Language language, NormContext context) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        var instrument = instruments.get(instrumentId);
        var submitted = results.sittings(instrumentId, language).stream()
                .flatMap(id -> sittings.submitted(id).stream())
                .toList();
        var scales = scales(instrument, submitted);
        int smallest = scales.stream().mapToInt(Norm::n).min().orElse(0);
        if (smallest < NormStage.SPECIALIST.people()
                || scales.size() < instrument.scoringKeys().size()) {
            return new NormOutcome.TooFew(submitted.size(), NormStage.SPECIALIST.people());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var built = store.insert(
                new NormStore.Draft(
                        instrumentId,
                        language,
                        context,
                        smallest,
                        anySimulated(submitted),
                        cut(instrument, submitted, QualityIndex.KEYED_INCONSISTENCY, INCONSISTENCY_PERCENTILE),
                        cut(instrument, submitted, QualityIndex.IMPRESSION_MANAGEMENT, IMPRESSION_PERCENTILE),
                        scales),
                AlgorithmVersion.CURRENT,
                by.person(),
                now);
        audit.record(AuditEvent.of(by.audited(), AuditAction.NORM_BUILT)
                .about("norm-version", built.id().value())
                .withDetail(instrument + " " + language.tag() + " n=" + built.people()));
        return new NormOutcome.Built(built);
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

    private static List<Norm> scales(InstrumentVersion instrument, List<SubmittedSitting> submitted) {
        if (submitted.size() < 2) {
            return List.of();
        }
        var answers = submitted.stream().map(SubmittedSitting::answers).toList();
        return instrument.scoringKeys().stream()
                .filter(key -> answers.stream()
                                .filter(each -> key.raw(each).mean().isPresent())
                                .limit(2)
                                .count()
                        == 2)
                .map(key -> Norm.of(key, answers))
                .toList();
    }

    private static OptionalDouble cut(
            InstrumentVersion instrument, List<SubmittedSitting> submitted, QualityIndex index, double probability) {
        var key = instrument.qualityKey();
        return ResponseQuality.localCut(
                submitted.stream()
                        .mapToDouble(sitting -> ResponseQuality.of(Scorer.protocol(sitting, instrument), key)
                                .signal(index)
                                .value()
                                .orElse(Double.NaN))
                        .toArray(),
                probability);
    }

    private boolean anySimulated(List<SubmittedSitting> submitted) {
        var ids =
                submitted.stream().flatMap(sitting -> sitting.person().stream()).toList();
        return people.find(ids).values().stream().anyMatch(Person::demo);
    }
}
