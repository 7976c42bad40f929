package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** How a person gets in: account, roles, reset links. */
@ApplicationScoped
class AccessPersonalData implements PersonalData {
    private final AccountStore accounts;
    private final ResetStore resets;

    @Inject
    AccessPersonalData(AccountStore accounts, ResetStore resets) {
        this.accounts = accounts;
        this.resets = resets;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "account.person_id", "account",
                "account_role.person_id", "account",
                "password_reset.person_id", "password-link");
    }

    @Override
    public List<Piece> export(PersonId id) {
        var pieces = new ArrayList<Piece>();
        accounts.find(id).map(AccessPersonalData::piece).ifPresent(pieces::add);
        pieces.addAll(resets.of(id));
        return List.copyOf(pieces);
    }

    private static Piece piece(Account account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", account.email().value());
        fields.put("roles", account.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", ")));
        fields.put("closed", Boolean.toString(account.disabled()));
        fields.put("lastSignIn", account.lastSignIn().map(Instant::toString).orElse(""));
        return new Piece("account", fields);
    }

    /** With the account end its sessions. Whoever erases has seen to it that it is not the last administrator's. */
    @Override
    @Transactional
    public void erase(PersonId id) {
        resets.cancel(id);
        accounts.delete(id);
    }

    @Override
    public void expire(Instant now) {
        resets.removeEnded(now);
    }
}
