package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** What identity keeps of a person: name, address, language, account, roles, teams, reset links. */
@ApplicationScoped
class IdentityData implements PersonalData {
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
    public Map<String, String> claims() {
        return Map.of(
                "account.person_id", "account",
                "account_role.person_id", "account",
                "team.lead_id", "team",
                "team_member.person_id", "team",
                "password_reset.person_id", "password-link");
    }

    @Override
    public List<Piece> export(PersonId id) {
        var pieces = new ArrayList<Piece>();
        people.find(id).map(IdentityData::piece).ifPresent(pieces::add);
        accounts.find(id).map(IdentityData::piece).ifPresent(pieces::add);
        pieces.addAll(teams.of(id));
        pieces.addAll(resets.of(id));
        return List.copyOf(pieces);
    }

    private static Piece piece(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", person.name());
        fields.put("email", person.email().map(EmailAddress::value).orElse(""));
        fields.put("language", person.language().tag());
        return new Piece("person", fields);
    }

    private static Piece piece(Account account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", account.email().value());
        fields.put("roles", account.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", ")));
        fields.put("closed", Boolean.toString(account.disabled()));
        fields.put("lastSignIn", account.lastSignIn().map(Instant::toString).orElse(""));
        return new Piece("account", fields);
    }

    /**
     * The person's row stays, without anything that tells who it was: results and ledgers may still refer to it. With the account end
     * its sessions. That it is not the last administrator's {@link PersonalRecords} has seen to.
     */
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

    @Override
    public void expire(Instant now) {
        resets.removeEnded(now);
    }
}
