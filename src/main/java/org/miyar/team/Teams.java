package org.miyar.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.access.Accounts;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.team.TeamChange.LeadIsNoSupervisor;
import org.miyar.team.TeamChange.NameTaken;
import org.miyar.team.TeamChange.Saved;
import org.miyar.team.TeamChange.Stale;

/** Branches, their teams, who leads them and who belongs to them. */
@ApplicationScoped
public class Teams {
    private final TeamStore store;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    Teams(TeamStore store, Accounts accounts, AuditTrail audit) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
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
        record(AuditActor.SYSTEM, team, name);
        return team;
    }

    /** The members of every team that the actor leads. */
    public Set<PersonId> ledBy(Actor supervisor) {
        supervisor.mustBe(Role.SUPERVISOR);
        return store.ledBy(supervisor.person());
    }

    /** Teams whose own name, branch or lead matches, by branch and name. */
    public List<Team> list(Actor by, String search, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return store.list(search, offset, limit);
    }

    public int count(Actor by, String search) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.count(search);
    }

    public Optional<Team> find(Actor by, TeamId id) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return store.find(id);
    }

    public Set<Colleague> members(Actor by, TeamId id) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.members(id);
    }

    public List<Branch> branches(Actor by, String search, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return store.branches(search, offset, limit);
    }

    /** Staff whose account is open, to be chosen as lead (with that role) or as members. */
    public List<Colleague> eligible(Actor by, Optional<Role> role, SearchKey search, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR, Role.HR);
        return accounts.open(by, role, search, offset, limit).stream()
                .map(person -> new Colleague(person.getKey(), person.getValue()))
                .toList();
    }

    @Transactional
    public TeamChange add(Actor by, TeamForm form) {
        by.mustBe(Role.ADMINISTRATOR);
        if (leadIsNoSupervisor(by, form)) {
            return new LeadIsNoSupervisor();
        }
        var branch = store.branchNamed(form.branch()).orElseGet(() -> store.insertBranch(form.branch()));
        if (store.teamNamed(branch, form.name()).isPresent()) {
            return new NameTaken();
        }
        var team = store.insertTeam(branch, form.name(), form.lead());
        store.insertMembers(team, form.members());
        record(by.audited(), team, form.name());
        return new Saved(team);
    }

    @Transactional
    public TeamChange change(Actor by, TeamId id, int version, TeamForm form) {
        by.mustBe(Role.ADMINISTRATOR);
        if (leadIsNoSupervisor(by, form)) {
            return new LeadIsNoSupervisor();
        }
        var branch = store.branchNamed(form.branch()).orElseGet(() -> store.insertBranch(form.branch()));
        if (store.teamNamed(branch, form.name())
                .filter(other -> !other.equals(id))
                .isPresent()) {
            return new NameTaken();
        }
        if (!store.update(id, version, branch, form.name(), form.lead())) {
            return new Stale();
        }
        store.deleteMembers(id);
        store.insertMembers(id, form.members());
        record(by.audited(), id, form.name());
        return new Saved(id);
    }

    /** Takes somebody who is hired into a team; who belongs to it already stays. */
    @Transactional
    public void join(Actor by, TeamId id, PersonId person) {
        by.mustBe(Role.HR);
        if (store.addMember(id, person)) {
            record(by.audited(), id, name(id));
        }
    }

    /** Takes somebody out again whose hiring is taken back. */
    @Transactional
    public void leave(Actor by, TeamId id, PersonId person) {
        by.mustBe(Role.HR);
        if (store.removeMember(id, person)) {
            record(by.audited(), id, name(id));
        }
    }

    private String name(TeamId id) {
        return store.find(id).map(Team::name).orElse("");
    }

    /** Dissolves a team; its people stay. */
    @Transactional
    public TeamChange dissolve(Actor by, Team team) {
        by.mustBe(Role.ADMINISTRATOR);
        store.deleteMembers(team.id());
        if (!store.delete(team.id())) {
            return new Stale();
        }
        record(by.audited(), team.id(), team.name() + " ✕");
        return new Saved(team.id());
    }

    private boolean leadIsNoSupervisor(Actor by, TeamForm form) {
        return form.lead()
                .flatMap(lead -> accounts.find(by, lead))
                .filter(account -> !account.roles().contains(Role.SUPERVISOR))
                .isPresent();
    }

    private void record(AuditActor by, TeamId team, String detail) {
        audit.record(AuditEvent.of(by, AuditAction.TEAM_CHANGED)
                .about("team", team.value())
                .withDetail(detail));
    }
}
