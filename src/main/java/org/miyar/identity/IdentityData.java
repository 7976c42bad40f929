package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** What identity keeps of a person: name, address, language, account, roles, teams, reset links. */
@ApplicationScoped
public class IdentityData implements PersonalData {
    private final PersonStore people;
    private final AccountStore accounts;
    private final ResetStore resets;
    private final TeamStore teams;

    @Inject
    IdentityData(PersonStore people, AccountStore accounts, ResetStore resets, TeamStore teams) {
        this.people = people;
        this.accounts = accounts;
        this.resets = resets;
        this.teams = teams;
    }

    @Override
    public Set<String> claims() {
        return Set.of(
                "account.person_id",
                "account_role.person_id",
                "team.lead_id",
                "team_member.person_id",
                "password_reset.person_id");
    }

    @Override
    public List<Piece> export(PersonId id) {
        var pieces = new ArrayList<Piece>();
        people.find(id)
                .ifPresent(person -> pieces.add(new Piece(
                        "person",
                        Map.of(
                                "name", person.name(),
                                "email", person.email().map(Object::toString).orElse(""),
                                "language", person.language().tag()))));
        accounts.find(id)
                .ifPresent(account -> pieces.add(new Piece(
                        "account",
                        Map.of(
                                "email", account.email().value(),
                                "roles",
                                        account.roles().stream()
                                                .map(Role::code)
                                                .sorted()
                                                .collect(Collectors.joining(", ")),
                                "lastSignIn",
                                        account.lastSignIn()
                                                .map(Instant::toString)
                                                .orElse("")))));
        teams.of(id).forEach(team -> pieces.add(new Piece("team", Map.of("name", team))));
        return List.copyOf(pieces);
    }

    /** The person's row stays, without anything that tells who it was: results and ledgers may still refer to it. */
    @Override
    @Transactional
    public void erase(PersonId id) {
        resets.cancel(id);
        teams.remove(id);
        accounts.delete(id);
        people.anonymise(id);
    }

    @Override
    public Optional<Instant> retainUntil(PersonId person) {
        return Optional.empty();
    }
}
