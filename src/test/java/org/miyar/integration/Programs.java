package org.miyar.integration;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

/** Integrations, and the administrator who adds them. */
public final class Programs {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestMiyar miyar;
    private final Integrations integrations;
    public final Actor administrator;

    public Programs(TestMiyar miyar) {
        this.miyar = miyar;
        this.integrations = miyar.bean(Integrations.class);
        this.administrator = new Staff(miyar).with(Role.ADMINISTRATOR);
    }

    public IntegrationAdded.Ready added(String name, Scope... scopes) {
        var form =
                new IntegrationForm(name, Set.of(scopes), integrations.today().plusDays(90));
        return (IntegrationAdded.Ready) integrations.add(administrator, form);
    }

    /** What sends requests with a token of these scopes. */
    public Browser with(Scope... scopes) {
        return sending(added("Program " + COUNT.incrementAndGet(), scopes).token());
    }

    public Browser sending(String token) {
        return miyar.browser().sending("Authorization", "Bearer " + token);
    }
}
