package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.access.Accounts;
import org.miyar.access.NewAccount;
import org.miyar.access.PasswordHash;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;

/** The people who work in the demonstration organisation, and their teams. */
@ApplicationScoped
class DemoStaff {
    private final Accounts accounts;
    private final Teams teams;

    @Inject
    DemoStaff(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    /** By their e-mail addresses. */
    Map<String, PersonId> addAccounts(DemoSeed.Company company, PasswordHash everybodys) {
        var people = new HashMap<String, PersonId>();
        for (var account : company.accounts()) {
            var person = accounts.addAtStart(new NewAccount(
                    account.name(),
                    new EmailAddress(account.email()),
                    Language.ofTag(account.language()).orElseThrow(),
                    account.roles().stream().map(Role::ofCode).collect(Collectors.toSet()),
                    Optional.of(everybodys),
                    true));
            people.put(account.email(), person);
        }
        return people;
    }

    /** By their names. */
    Map<String, TeamId> addTeams(DemoSeed.Company company, Map<String, PersonId> people) {
        var added = new HashMap<String, TeamId>();
        for (var branch : company.branches()) {
            var branchId = teams.addBranchAtStart(branch.name());
            for (var team : branch.teams()) {
                var members = company.accounts().stream()
                        .filter(account -> team.name().equals(account.team()))
                        .map(account -> people.get(account.email()))
                        .collect(Collectors.toSet());
                var id = teams.addTeamAtStart(
                        branchId, team.name(), Optional.ofNullable(people.get(team.lead())), members);
                added.put(team.name(), id);
            }
        }
        return added;
    }
}
