package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.scoring.Interval;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ScaleScore;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.Sittings;

/** Profiles in numbers, for whoever takes them elsewhere. Each is audited as taken away. */
@ApplicationScoped
public class Results {
    private final Profiles profiles;
    private final Norms norms;
    private final Instruments instruments;
    private final Sittings sittings;
    private final People people;
    private final AuditTrail audit;

    @Inject
    Results(
            Profiles profiles,
            Norms norms,
            Instruments instruments,
            Sittings sittings,
            People people,
            AuditTrail audit) {
        this.profiles = profiles;
        this.norms = norms;
        this.instruments = instruments;
        this.sittings = sittings;
        this.people = people;
        this.audit = audit;
    }

    /** Empty before the sitting is submitted. */
    @Transactional
    public Optional<Result> read(Actor by, SittingId sitting) {
        by.mustBe(Role.HR);
        return profiles.of(sitting).map(profile -> {
            audit.record(AuditEvent.of(by.audited(), AuditAction.EXPORTED).about("sitting", sitting.value()));
            return result(profile);
        });
    }

    private Result result(Profile profile) {
        var instrument = instruments.get(profile.instrument());
        return new Result(
                instrument.code(),
                instrument.version(),
                instrument.definition().forDecisions(),
                profile.person().flatMap(people::find).map(Person::demo).orElse(false),
                profile.language().tag(),
                sittings.submitted(profile.sitting()).orElseThrow().submittedAt(),
                profile.scoredAt(),
                profile.algorithm(),
                profile.norm().flatMap(norms::find).map(Results::against).orElse(null),
                profile.scales().stream().map(score -> scale(instrument, score)).toList(),
                quality(profile.quality()));
    }

    private static Result.Against against(NormVersion norm) {
        return new Result.Against(
                norm.number(),
                norm.language().tag(),
                norm.context().code(),
                norm.people(),
                norm.stage().number(),
                norm.stage().watermarked(),
                norm.simulated(),
                norm.builtAt());
    }

    private static Result.Scale scale(InstrumentVersion instrument, ScaleScore score) {
        return new Result.Scale(
                score.scale(),
                instrument.definition().scales().stream()
                        .filter(each -> each.code().equals(score.scale()))
                        .findFirst()
                        .flatMap(each -> each.competency())
                        .orElse(null),
                orNull(score.raw().mean()),
                score.raw().answered(),
                score.raw().items(),
                orNull(score.t()),
                score.tBand68().map(Results::band).orElse(null),
                score.sten().isPresent() ? score.sten().getAsInt() : null,
                orNull(score.percentileRank()));
    }

    private static Result.Band band(Interval interval) {
        return new Result.Band(interval.lower(), interval.upper());
    }

    private static Result.Quality quality(ResponseQuality quality) {
        return new Result.Quality(
                quality.suggestsLooking(),
                quality.signals().stream()
                        .map(signal -> new Result.Signal(
                                signal.index().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                orNull(signal.value()),
                                orNull(signal.threshold()),
                                signal.crosses()))
                        .toList());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
