package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of branches and teams. */
@ApplicationScoped
class TeamStore {
    private final Jdbi jdbi;

    @Inject
    TeamStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    BranchId insertBranch(String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("insert into branch (name) values (:name)")
                .bind("name", Person.cleanName(name))
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new BranchId(row.getLong(1)))
                .one());
    }

    TeamId insertTeam(BranchId branch, String name, Optional<PersonId> lead) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into team (branch_id, name, lead_id) values (:branch, :name, :lead)")
                .bind("branch", branch.value())
                .bind("name", Person.cleanName(name))
                .bind("lead", lead.map(PersonId::value).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new TeamId(row.getLong(1)))
                .one());
    }

    void insertMembers(TeamId team, Set<PersonId> members) {
        jdbi.useHandle(handle -> {
            for (var member : members) {
                handle.createUpdate("insert into team_member (team_id, person_id) values (:team, :person)")
                        .bind("team", team.value())
                        .bind("person", member.value())
                        .execute();
            }
        });
    }

    Set<PersonId> ledBy(PersonId supervisor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct member.person_id from team_member member join team on team.id = member.team_id
                        where team.lead_id = :lead
                        """)
                .bind("lead", supervisor.value())
                .map((row, context) -> new PersonId(row.getLong(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
