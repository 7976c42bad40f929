package org.miyar.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.platform.boot.Miyar;
import org.miyar.platform.config.Config;
import org.miyar.sitting.Invitations;

/**
 * Invites as many people as asked for to the customer-service profile, in the database of the environment's settings, and prints
 * their tokens, one a line. The journeys in {@code e2e/} begin with these.
 */
public final class Invitees {
    private static final String INSTRUMENT = "customer-service-profile";

    private Invitees() {}

    public static void main(String[] args) {
        var config = Config.load(System.getenv(), Path.of("miyar.properties"));
        try (var miyar = Miyar.withoutServer(config, Clock.systemUTC())) {
            var people = miyar.bean(People.class);
            var instrument = miyar.bean(Instruments.class).latest(INSTRUMENT).orElseThrow();
            var recruiter = people.add("Journey Recruiter", Optional.empty(), Language.ENGLISH, true);
            var hr = new Actor(recruiter, "Journey Recruiter", Set.of(Role.HR));
            for (int number = 1; number <= Integer.parseInt(args[0]); number++) {
                var person = people.add("Sara Journey " + number, Optional.empty(), Language.ENGLISH, true);
                var invited = miyar.bean(Invitations.class).invite(hr, person, instrument.id(), "application");
                System.out.println(invited.token());
            }
        }
    }
}
