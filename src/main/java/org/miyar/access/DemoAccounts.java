package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.platform.config.Config;

/** Who may be tried out with one click: the people of a demonstration that only this machine is served; nobody else. */
@ApplicationScoped
public class DemoAccounts {
    private final Organisations organisations;
    private final AccountStore accounts;
    private final DemoPassword password;
    private final Config config;

    @Inject
    DemoAccounts(Organisations organisations, AccountStore accounts, DemoPassword password, Config config) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.password = password;
        this.config = config;
    }

    /** One account of the demonstration that anybody may enter. */
    public record Entrance(Role role, String email, String password) {}

    /** One for each role, as long as it is there and open. */
    public List<Entrance> entrances() {
        if (!config.isLocal() || organisations.find().filter(Organisation::demo).isEmpty()) {
            return List.of();
        }
        Map<Role, Entrance> byRole = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            accounts.demo(role).stream()
                    .filter(account -> byRole.values().stream()
                            .noneMatch(entrance ->
                                    entrance.email().equals(account.email().value())))
                    .findFirst()
                    .ifPresent(account ->
                            byRole.put(role, new Entrance(role, account.email().value(), password.text())));
        }
        return List.copyOf(byRole.values());
    }
}
