package org.miyar.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** To which teams a person belongs and which they lead. */
@ApplicationScoped
class TeamPersonalData implements PersonalData {
    private final TeamStore teams;

    @Inject
    TeamPersonalData(TeamStore teams) {
        this.teams = teams;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("team.lead_id", "team", "team_member.person_id", "team");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return teams.of(person);
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        teams.remove(person);
    }
}
