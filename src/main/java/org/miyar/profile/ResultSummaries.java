package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.scoring.Fit;
import org.miyar.scoring.ResponseQuality.Signal;
import org.miyar.sitting.SittingId;

/** Many results at once, in a few queries, for a feature that lists people. Whoever shows them to somebody leaves the trace of it. */
@ApplicationScoped
public class ResultSummaries {
    private final ProfileStore store;
    private final Profiles profiles;
    private final TargetProfiles targets;
    private final Instruments instruments;

    @Inject
    ResultSummaries(ProfileStore store, Profiles profiles, TargetProfiles targets, Instruments instruments) {
        this.store = store;
        this.profiles = profiles;
        this.targets = targets;
        this.instruments = instruments;
    }

    /**
     * The newest result of each sitting that has one.
     *
     * @param target what their fit is computed with; without one there is none
     */
    public Map<SittingId, ResultSummary> of(Collection<SittingId> sittings, Optional<TargetProfileId> target) {
        if (sittings.isEmpty()) {
            return Map.of();
        }
        var wanted = target.flatMap(targets::find);
        var revisions = store.revisions(sittings);
        var results = new HashMap<SittingId, ResultSummary>();
        store.newest(sittings)
                .forEach((sitting, profile) ->
                        results.put(sitting, result(profile, revisions.getOrDefault(sitting, 1), wanted)));
        return results;
    }

    private ResultSummary result(Profile profile, int revision, Optional<TargetProfile> target) {
        var fit = target.flatMap(wanted -> profiles.fit(profile, wanted));
        return new ResultSummary(
                revision,
                profile.norm(),
                standings(profile, instruments.get(profile.instrument())),
                profile.quality().signals().stream()
                        .filter(Signal::crosses)
                        .map(Signal::index)
                        .collect(Collectors.toSet()),
                fit.map(Fit::value).orElse(OptionalDouble.empty()),
                fit.map(Fit::standardError).orElse(OptionalDouble.empty()));
    }

    private static Map<String, Fit.Standing> standings(Profile profile, InstrumentVersion instrument) {
        var standings = new LinkedHashMap<String, Fit.Standing>();
        if (instrument.definition().forDecisions()) {
            for (var score : profile.scales()) {
                instrument
                        .scale(score.scale())
                        .flatMap(scale -> scale.competency())
                        .filter(competency -> score.t().isPresent())
                        .ifPresent(competency -> standings.put(
                                competency, new Fit.Standing(score.t().getAsDouble(), score.semT())));
            }
        }
        return standings;
    }
}
