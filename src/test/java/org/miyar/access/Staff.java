package org.miyar.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;
import org.miyar.testkit.Browser;
import org.miyar.testkit.PortalWindow;
import org.miyar.testkit.TestMiyar;

/** People with accounts, for tests. */
public final class Staff {
    public static final String PASSWORD = "four words in a row";

    private static final PasswordHash HASH = PasswordHash.of(PASSWORD);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestMiyar miyar;

    public Staff(TestMiyar miyar) {
        this.miyar = miyar;
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("مؤسسة", "سازمان", "Organisation"),
                        new EmailAddress("hiring@example.org"),
                        false));
    }

    public Actor with(Role... roles) {
        return named("Somebody " + COUNT.incrementAndGet(), roles);
    }

    public Actor named(String name, Role... roles) {
        var email = new EmailAddress("staff" + COUNT.incrementAndGet() + "@example.org");
        var granted = roles.length == 0 ? Set.<Role>of() : EnumSet.copyOf(Set.of(roles));
        var person = miyar.bean(Accounts.class)
                .addAtStart(new NewAccount(name, email, Language.ENGLISH, granted, Optional.of(HASH), false));
        return new Actor(person, name, granted);
    }

    /** A browser in which they have signed in, by the page that asks for it. */
    public Browser browser(Actor actor) {
        var browser = miyar.browser();
        var entered = new PortalWindow(browser)
                .open("login")
                .type("E-mail address", account(actor).email().value())
                .type("Password", PASSWORD)
                .press("Sign in")
                .sentTo();
        if (!entered.equals(Optional.of("/app/"))) {
            throw new AssertionError(actor.name() + " was not let in");
        }
        return browser;
    }

    /** A window of the portal in which they have signed in. */
    public PortalWindow window(Actor actor) {
        return new PortalWindow(browser(actor));
    }

    /** A team that they lead. */
    public TeamId team(String name, Actor lead) {
        var teams = miyar.bean(Teams.class);
        return teams.addTeamAtStart(
                teams.addBranchAtStart(name + " " + COUNT.incrementAndGet()),
                name,
                Optional.of(lead.person()),
                Set.of());
    }

    public Account account(Actor actor) {
        return miyar.bean(AccountStore.class).find(actor.person()).orElseThrow();
    }
}
