package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.scoring.Fit;
import org.miyar.scoring.TargetBand;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.SittingSubmitted;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.SubmittedSitting;

/**
 * Results of sittings: scored when the applicant submits, in the same unit of work, and found again. What is found is for this
 * package: {@link Reports} asks who reads and leaves a trace, {@link Feedbacks} tells people about themselves.
 */
@ApplicationScoped
public class Profiles {
    /** Sittings held in memory while they are scored again. */
    private static final int MOST_AT_ONCE = 300;

    private final ProfileStore store;
    private final Norms norms;
    private final Instruments instruments;
    private final Sittings sittings;
    private final AuditTrail audit;
    private final Event<ResultsStored> stored;
    private final Clock clock;

    @Inject
    Profiles(
            ProfileStore store,
            Norms norms,
            Instruments instruments,
            Sittings sittings,
            AuditTrail audit,
            Event<ResultsStored> stored,
            Clock clock) {
        this.store = store;
        this.norms = norms;
        this.instruments = instruments;
        this.sittings = sittings;
        this.audit = audit;
        this.stored = stored;
        this.clock = clock;
    }

    /** Scores what was just submitted. A failure here undoes the submission: no sitting is closed without its result. */
    void score(@Observes SittingSubmitted submitted) {
        var norm = norms.currentGroup(submitted.instrument(), submitted.language());
        store.insert(
                Scorer.score(sitting(submitted.sitting()), instruments.get(submitted.instrument()), norm, now()), 1);
        stored.fire(new ResultsStored(List.of(submitted.sitting())));
    }

    /** The result of a sitting; empty before it is submitted. */
    Optional<Profile> of(SittingId sitting) {
        return Optional.ofNullable(store.newest(List.of(sitting)).get(sitting));
    }

    /** Which result of the sitting counted at that time. */
    Optional<ProfileVersion> version(SittingId sitting, Instant at) {
        return store.version(sitting, at);
    }

    /** The result computed anew from the stored answers with the versions the stored one names; nothing is changed. */
    Optional<Profile> recompute(SittingId sitting) {
        return of(sitting)
                .map(stored -> Scorer.score(
                        sitting(sitting),
                        instruments.get(stored.instrument()),
                        stored.norm().map(norms::group),
                        stored.algorithm(),
                        now()));
    }

    /**
     * Scores against this norm the results that had to do without norm scores and, against a norm of real people, those that
     * were read against simulated ones. The earlier result stays as it was; the new one counts from now on. Returns how many.
     */
    @Transactional
    public int scoreAgain(Actor by, NormVersionId normId) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        var norm = norms.group(normId);
        var version = norm.version();
        var instrument = instruments.get(version.instrument());
        var waiting = store.withoutNormScores(version.instrument(), version.language(), !version.simulated());
        waiting.stream()
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .forEach(some -> scoreAgain(some, instrument, norm));
        audit.record(AuditEvent.of(by.audited(), AuditAction.NORM_BUILT)
                .about("norm-version", normId.value())
                .withDetail("scored again: " + waiting.size()));
        return waiting.size();
    }

    private void scoreAgain(List<SittingId> some, InstrumentVersion instrument, NormGroup norm) {
        var revisions = store.revisions(some);
        for (var sitting : sittings.submitted(some)) {
            store.insert(
                    Scorer.score(sitting, instrument, Optional.of(norm), now()),
                    revisions.getOrDefault(sitting.id(), 0) + 1);
        }
        stored.fire(new ResultsStored(some));
    }

    /**
     * How well a result meets a target profile; empty where the instrument is not made for decisions. Its value is empty
     * where the norm allows no T score.
     */
    Optional<Fit> fit(Profile profile, TargetProfile target) {
        var instrument = instruments.get(profile.instrument());
        return instrument.definition().forDecisions()
                ? Optional.of(Fit.ofScores(bands(instrument, target), profile.scales()))
                : Optional.empty();
    }

    /** A competency that the instrument has no scale for keeps its own code and so has no score: the fit is then unknown. */
    private static List<TargetBand> bands(InstrumentVersion instrument, TargetProfile target) {
        return target.bounds().stream()
                .map(bound -> bound.forScale(instrument.definition().scales().stream()
                        .filter(scale -> scale.competency().equals(Optional.of(bound.competency())))
                        .findFirst()
                        .map(scale -> scale.code())
                        .orElse(bound.competency())))
                .toList();
    }

    private SubmittedSitting sitting(SittingId id) {
        return sittings.submitted(id)
                .orElseThrow(() -> new IllegalStateException("Sitting " + id.value() + " is not submitted"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
