package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.miyar.platform.json.JsonSettings;

/** Who may be tried out on a demonstration database; nobody on any other. */
@ApplicationScoped
public class DemoAccounts {
    private final Organisations organisations;
    private final AccountStore accounts;

    @Inject
    DemoAccounts(Organisations organisations, AccountStore accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** One account of the demonstration that anybody may enter. */
    public record Entrance(Role role, String email, String password) {}

    /** One for each role, as long as it is there and open. */
    public List<Entrance> entrances() {
        if (organisations.find().filter(Organisation::demo).isEmpty()) {
            return List.of();
        }
        var password = password();
        Map<Role, Entrance> byRole = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            accounts.demo(role).stream()
                    .filter(account -> byRole.values().stream()
                            .noneMatch(entrance ->
                                    entrance.email().equals(account.email().value())))
                    .findFirst()
                    .ifPresent(account ->
                            byRole.put(role, new Entrance(role, account.email().value(), password)));
        }
        return List.copyOf(byRole.values());
    }

    /** The demonstration's shipped file says the one password of all. */
    private static String password() {
        try (var stream = DemoAccounts.class.getResourceAsStream("/db/seed/demo/organisation.json")) {
            return String.valueOf(
                    JsonSettings.jsonb().fromJson(stream, Map.class).get("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
