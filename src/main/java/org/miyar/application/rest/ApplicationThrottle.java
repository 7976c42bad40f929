package org.miyar.application.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.miyar.application.WalkIn;
import org.miyar.kernel.EmailAddress;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/**
 * Slows down whoever sends more than a family or a classroom would: forms and files each by themselves. Nobody's letterbox is filled
 * either, from however many networks: each form that names an address sends a letter there.
 */
@ApplicationScoped
class ApplicationThrottle {
    static final int TRIES = 30;
    static final Duration REFILL = Duration.ofMinutes(10);

    /** Files wait for their applications: so many networks are needed to take all places. */
    static final int FILES = 25;

    static final Duration FILES_REFILL = Duration.ofHours(2);

    /** To one address; a shared one may apply for several jobs. */
    static final int LETTERS = 6;

    static final Duration LETTERS_REFILL = Duration.ofHours(12);

    /** Through the code of a walk-in day: a hall full of people behind one address, and then some. */
    static final int CROWD = 600;

    private final Allowances forms;
    private final Allowances crowds;
    private final Allowances files;
    private final Allowances letters;

    @Inject
    ApplicationThrottle(Clock clock) {
        this.forms = new Allowances(TRIES, REFILL, clock);
        this.files = new Allowances(FILES, FILES_REFILL, clock);
        this.crowds = new Allowances(CROWD, REFILL, clock);
        this.letters = new Allowances(LETTERS, LETTERS_REFILL, clock);
    }

    /** Throws {@link ProblemException} if there were too many from this address. */
    void form(String address) {
        take(forms, Network.of(address));
    }

    /** The same for forms that come by a walk-in day, wherever from. */
    void crowd(WalkIn day) {
        take(crowds, day.code());
    }

    /** Throws {@link ProblemException} if there were too many from this address. */
    void file(String address) {
        take(files, Network.of(address));
    }

    /** Counts a letter; false if too many went there, from whomever. */
    boolean letter(EmailAddress to) {
        return letters.take(to.value()).isEmpty();
    }

    private static void take(Allowances allowances, String key) {
        allowances.take(key).ifPresent(wait -> {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, (int) Math.max(1, wait.toSeconds() + 1));
        });
    }
}
