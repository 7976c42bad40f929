package org.miyar.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.team.TeamChange.LeadIsNoSupervisor;
import org.miyar.team.TeamChange.NameTaken;
import org.miyar.team.TeamChange.Saved;
import org.miyar.team.TeamChange.Stale;
import org.miyar.testkit.TestMiyar;

class TeamsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Teams teams;
    private Staff staff;
    private Actor administrator;

    @BeforeEach
    void find() {
        teams = miyar.bean(Teams.class);
        staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
    }

    @Test
    void a_supervisor_leads_the_members_of_their_teams() {
        var lead = staff.with(Role.SUPERVISOR);
        var member = staff.with(Role.EMPLOYEE);
        add("Muscat", "Calls", lead, member);
        add("Muscat", "Chat", lead, administrator);
        assertThat(teams.ledBy(lead)).containsExactlyInAnyOrder(member.person(), administrator.person());
        assertThatThrownBy(() -> teams.ledBy(member)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_leads_has_the_role_for_it() {
        var employee = staff.with(Role.EMPLOYEE);
        var form = new TeamForm("Shiraz", "Calls", Optional.of(employee.person()), Set.of());
        assertThat(teams.add(administrator, form)).isEqualTo(new LeadIsNoSupervisor());
    }

    @Test
    void a_branch_has_each_name_once_and_another_branch_may_have_it_too() {
        var lead = staff.with(Role.SUPERVISOR);
        add("Tehran", "Counter", lead, lead);
        assertThat(teams.add(administrator, new TeamForm("Tehran", "Counter", Optional.empty(), Set.of())))
                .isEqualTo(new NameTaken());
        assertThat(teams.add(administrator, new TeamForm("Isfahan", "Counter", Optional.empty(), Set.of())))
                .isInstanceOf(Saved.class);
    }

    @Test
    void a_stale_change_changes_nothing() {
        var lead = staff.with(Role.SUPERVISOR);
        var team = add("Cairo", "Calls", lead, lead);
        var renamed = new TeamForm("Cairo", "Voices", Optional.empty(), Set.of());
        assertThat(teams.change(administrator, team, 0, renamed)).isInstanceOf(Saved.class);
        assertThat(teams.change(administrator, team, 0, new TeamForm("Cairo", "Again", Optional.empty(), Set.of())))
                .isEqualTo(new Stale());
        assertThat(teams.find(administrator, team).orElseThrow().name()).isEqualTo("Voices");
    }

    @Test
    void a_dissolved_team_is_gone_and_its_people_stay() {
        var member = staff.with(Role.EMPLOYEE);
        var team = add("Amman", "Calls", staff.with(Role.SUPERVISOR), member);
        var shown = teams.find(administrator, team).orElseThrow();
        assertThat(teams.dissolve(administrator, shown)).isInstanceOf(Saved.class);
        assertThat(teams.dissolve(administrator, shown)).isEqualTo(new Stale());
        assertThat(staff.account(member).disabled()).isFalse();
    }

    @Test
    void nobody_else_may_change_teams() {
        var hr = staff.with(Role.HR);
        assertThatThrownBy(() -> teams.add(hr, new TeamForm("A", "B", Optional.empty(), Set.of())))
                .isInstanceOf(NotAllowed.class);
    }

    private TeamId add(String branch, String name, Actor lead, Actor member) {
        var form = new TeamForm(branch, name, Optional.of(lead.person()), Set.of(member.person()));
        return teams.add(administrator, form) instanceof Saved saved ? saved.team() : new TeamId(-1);
    }
}
