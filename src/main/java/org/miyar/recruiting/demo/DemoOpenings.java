package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.identity.Actor;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetForm;
import org.miyar.team.TeamId;

/** The job openings of the demonstration, with what they ask for and who agreed on it. */
@ApplicationScoped
class DemoOpenings {
    private final Requisitions requisitions;
    private final Instruments instruments;
    private final Config config;
    private final Clock clock;

    @Inject
    DemoOpenings(Requisitions requisitions, Instruments instruments, Config config, Clock clock) {
        this.requisitions = requisitions;
        this.instruments = instruments;
        this.config = config;
        this.clock = clock;
    }

    RequisitionId add(Actor hr, DemoSeed.Opening opening, Map<String, TeamId> teamIds, Map<String, PersonId> people) {
        var form = new RequisitionForm(
                opening.title(),
                Optional.of(opening.description()),
                Optional.ofNullable(teamIds.get(opening.team())),
                Optional.empty(),
                opening.wanted(),
                Optional.ofNullable(opening.closesInDays()).map(today()::plusDays));
        var panel = Optional.ofNullable(opening.panel()).orElse(List.of()).stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return requisitions.takeOver(
                hr,
                form,
                instruments.latest(opening.instrument()).orElseThrow().id(),
                Optional.ofNullable(opening.target()).map(target -> new TargetForm(target.bounds(), panel)),
                RequisitionState.ofCode(opening.state()).orElseThrow(),
                true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }
}
