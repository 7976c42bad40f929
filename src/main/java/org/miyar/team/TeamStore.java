package org.miyar.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.identity.Person;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of branches and teams. */
@ApplicationScoped
class TeamStore {
    private static final String FROM = """
             from team join branch on branch.id = team.branch_id left join person on person.id = team.lead_id
            """;
    private static final String SELECT = """
            select team.id, team.name, team.version, branch.id as branch_id, branch.name as branch_name,
                   person.id as lead_id, person.name as lead_name,
                   (select count(*) from team_member where team_member.team_id = team.id) as members
            """ + FROM;
    private static final String MATCHING = """
             where lower(team.name) like :typed escape '!' or lower(branch.name) like :typed escape '!'
                or person.search_name like :folded escape '!'
            """;

    private final Jdbi jdbi;

    @Inject
    TeamStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Team> list(String search, int offset, int limit) {
        return jdbi.withHandle(handle -> matching(
                        handle.createQuery(SELECT + MATCHING
                                + " order by branch.name, team.name, team.id limit :limit offset :offset"),
                        search)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(TeamStore::team)
                .list());
    }

    int count(String search) {
        return jdbi.withHandle(handle -> matching(handle.createQuery("select count(*)" + FROM + MATCHING), search)
                .mapTo(Integer.class)
                .one());
    }

    private static <S extends SqlStatement<S>> S matching(S statement, String search) {
        return statement
                .bind("typed", pattern(search))
                .bind("folded", "%" + new SearchKey(search).likeFragment() + "%");
    }

    /** Names of teams and branches have no folded column: matched as typed, letter case aside. */
    private static String pattern(String search) {
        var typed = search.strip().toLowerCase(Locale.ROOT);
        return "%" + SearchKey.likeFragment(typed) + "%";
    }

    Optional<Team> find(TeamId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where team.id = :id")
                .bind("id", id.value())
                .map(TeamStore::team)
                .findOne());
    }

    Set<Colleague> members(TeamId id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person.id, person.name from team_member join person on person.id = team_member.person_id
                        where team_member.team_id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new Colleague(new PersonId(row.getLong("id")), row.getString("name")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    List<Branch> branches(String search, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, name from branch where lower(name) like :typed escape '!'
                        order by name limit :limit offset :offset
                        """)
                .bind("typed", pattern(search))
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new Branch(new BranchId(row.getLong("id")), row.getString("name")))
                .list());
    }

    Optional<BranchId> branchNamed(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from branch where name = :name")
                .bind("name", name)
                .map((row, context) -> new BranchId(row.getLong(1)))
                .findOne());
    }

    Optional<TeamId> teamNamed(BranchId branch, String name) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from team where branch_id = :branch and name = :name")
                        .bind("branch", branch.value())
                        .bind("name", name)
                        .map((row, context) -> new TeamId(row.getLong(1)))
                        .findOne());
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

    boolean update(TeamId id, int version, BranchId branch, String name, Optional<PersonId> lead) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update team set branch_id = :branch, name = :name, lead_id = :lead, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bind("id", id.value())
                        .bind("version", version)
                        .bind("branch", branch.value())
                        .bind("name", name)
                        .bind("lead", lead.map(PersonId::value).orElse(null))
                        .execute()
                == 1);
    }

    boolean delete(TeamId id) {
        return execute("delete from team where id = :id", id) == 1;
    }

    void deleteMembers(TeamId id) {
        execute("delete from team_member where team_id = :id", id);
    }

    private int execute(String sql, TeamId id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("id", id.value()).execute());
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

    /** False if they belong to it already. Whoever has the team open to change it is told that it changed. */
    boolean addMember(TeamId team, PersonId person) {
        raise(team);
        if (members(team).stream().anyMatch(member -> member.id().equals(person))) {
            return false;
        }
        insertMembers(team, Set.of(person));
        return true;
    }

    boolean removeMember(TeamId team, PersonId person) {
        raise(team);
        return jdbi.withHandle(handle -> handle.execute(
                        "delete from team_member where team_id = ? and person_id = ?", team.value(), person.value())
                > 0);
    }

    /** Counts the version up, and keeps the row until the unit of work ends. */
    private void raise(TeamId team) {
        execute("update team set version = version + 1 where id = :id", team);
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

    /** The teams that the person leads or belongs to. */
    List<Piece> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select name, 'lead' as part from team where lead_id = :person
                        union all
                        select team.name, 'member' from team_member join team on team.id = team_member.team_id
                        where team_member.person_id = :person
                        """)
                .bind("person", person.value())
                .map((row, context) ->
                        new Piece("team", Map.of("name", row.getString("name"), "part", row.getString("part"))))
                .list());
    }

    /** Takes a person out of every team. */
    void remove(PersonId person) {
        jdbi.useHandle(handle -> {
            for (var sql : List.of(
                    "delete from team_member where person_id = :person",
                    "update team set lead_id = null, version = version + 1 where lead_id = :person")) {
                handle.createUpdate(sql).bind("person", person.value()).execute();
            }
        });
    }

    private static Team team(ResultSet row, StatementContext context) throws SQLException {
        long lead = row.getLong("lead_id");
        return new Team(
                new TeamId(row.getLong("id")),
                new Branch(new BranchId(row.getLong("branch_id")), row.getString("branch_name")),
                row.getString("name"),
                lead == 0
                        ? Optional.empty()
                        : Optional.of(new Colleague(new PersonId(lead), row.getString("lead_name"))),
                row.getInt("members"),
                row.getInt("version"));
    }
}
