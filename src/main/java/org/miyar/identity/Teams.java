package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;

/** Branches, their teams, who leads them and who belongs to them. */
@ApplicationScoped
public class Teams {
    private final TeamStore store;

    @Inject
    Teams(TeamStore store) {
        this.store = store;
    }

    /** Adds a branch while the data is being prepared. */
    @Transactional
    public BranchId addBranchAtStart(String name) {
        return store.insertBranch(name);
    }

    /** Adds a team while the data is being prepared. */
    @Transactional
    public TeamId addTeamAtStart(BranchId branch, String name, Optional<PersonId> lead, Set<PersonId> members) {
        var team = store.insertTeam(branch, name, lead);
        store.insertMembers(team, members);
        return team;
    }

    /** The members of every team that a supervisor leads. */
    public Set<PersonId> ledBy(PersonId supervisor) {
        return store.ledBy(supervisor);
    }
}
