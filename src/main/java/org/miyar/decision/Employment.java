package org.miyar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.miyar.access.AccountChange;
import org.miyar.access.Accounts;
import org.miyar.identity.Actor;
import org.miyar.recruiting.Candidate;
import org.miyar.requisition.Requisition;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;

/** Makes a candidate an employee of the opening's team, and takes that back as long as they have not begun. The person stays the same. */
@ApplicationScoped
class Employment {
    private final Accounts accounts;
    private final Teams teams;
    private final Event<CandidateHired> hired;
    private final Event<HiringTakenBack> takenBack;

    @Inject
    Employment(Accounts accounts, Teams teams, Event<CandidateHired> hired, Event<HiringTakenBack> takenBack) {
        this.accounts = accounts;
        this.teams = teams;
        this.hired = hired;
        this.takenBack = takenBack;
    }

    /** Empty if it is done; else why not, and nothing was changed. */
    Optional<DecisionOutcome> begin(Actor by, Candidate candidate, Requisition opening) {
        var team = opening.form().team();
        if (team.isEmpty()) {
            return Optional.of(new DecisionOutcome.NoTeam());
        }
        if (candidate.row().email().isEmpty()) {
            return Optional.of(new DecisionOutcome.NoAddress());
        }
        return switch (accounts.employ(by, candidate.person())) {
            case AccountChange.EmailTaken _ -> Optional.of(new DecisionOutcome.AddressTaken());
            case AccountChange.Saved _ -> {
                welcome(by, candidate, opening, team.get());
                yield Optional.empty();
            }
            case AccountChange.Stale _, AccountChange.LastAdministrator _ ->
                throw new IllegalStateException("An account was changed while its person was hired");
        };
    }

    private void welcome(Actor by, Candidate candidate, Requisition opening, TeamId team) {
        teams.join(by, team, candidate.person());
        hired.fire(new CandidateHired(
                candidate.person(), candidate.id(), opening.id(), team, candidate.sitting(), candidate.target()));
    }

    /** The same. */
    Optional<DecisionOutcome> takeBack(Actor by, Candidate candidate, Requisition opening) {
        if (!accounts.dismiss(by, candidate.person())) {
            return Optional.of(new DecisionOutcome.WorksHere());
        }
        opening.form().team().ifPresent(team -> teams.leave(by, team, candidate.person()));
        takenBack.fire(new HiringTakenBack(candidate.person(), candidate.id()));
        return Optional.empty();
    }
}
