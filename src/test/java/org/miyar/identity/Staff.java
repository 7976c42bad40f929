package org.miyar.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.testkit.TestMiyar;

/** People with accounts, for tests. */
public final class Staff {
    public static final String PASSWORD = "four words in a row";
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
                .addAtStart(new NewAccount(name, email, Language.ENGLISH, granted, Optional.of(PASSWORD), false));
        return new Actor(person, name, granted);
    }

    public Account account(Actor actor) {
        return miyar.bean(AccountStore.class).find(actor.person()).orElseThrow();
    }
}
