package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/**
 * Slows down guessing: so many tries for one account from one place, so many from one place for all accounts, and so many for one
 * account from all the places together from which nobody has entered it yet. The last stops those who guess from thousands of
 * addresses; it refills faster than one address alone may try, and never counts where the person is known, so that nobody can lock
 * somebody out of their own office by guessing. What is counted for accounts that exist stands apart from what is counted for those
 * that somebody made up: made up ones are without number and would push the others out of a memory that has a bound.
 */
@ApplicationScoped
class SignInThrottle {
    static final int TRIES_PER_ACCOUNT_AND_PLACE = 6;
    static final int TRIES_PER_PLACE = 60;
    static final Duration REFILL = Duration.ofMinutes(10);
    static final int TRIES_PER_ACCOUNT = 60;
    static final Duration SLOW_REFILL = Duration.ofHours(1);

    private final Predicate<String> exists;
    private final BiPredicate<String, String> known;
    private final Allowances places;
    private final Tries real;
    private final Tries madeUp;

    /** How often accounts were tried, in one place and in all. */
    private record Tries(Allowances inPlaces, Allowances everywhere) {
        static Tries by(Clock clock) {
            return new Tries(
                    new Allowances(TRIES_PER_ACCOUNT_AND_PLACE, REFILL, clock),
                    new Allowances(TRIES_PER_ACCOUNT, SLOW_REFILL, clock));
        }

        int remembered() {
            return inPlaces.remembered() + everywhere.remembered();
        }
    }

    @Inject
    SignInThrottle(KnownPlaces known, Clock clock) {
        this(known::exists, known::has, clock);
    }

    /** With whether there is such an account, and whether it is known in a network. */
    SignInThrottle(Predicate<String> exists, BiPredicate<String, String> known, Clock clock) {
        this.exists = exists;
        this.known = known;
        this.places = new Allowances(TRIES_PER_PLACE, REFILL, clock);
        this.real = Tries.by(clock);
        this.madeUp = Tries.by(clock);
    }

    /** Counts a try; the time to wait if there were too many. What is refused counts against nobody else. */
    Optional<Duration> enter(String account, String address) {
        var place = Network.of(address);
        var tooMany = places.take(place);
        if (tooMany.isPresent()) {
            return tooMany;
        }
        var tries = exists.test(account) ? real : madeUp;
        return tries.inPlaces()
                .take(inPlace(account, place))
                .or(() -> tries.everywhere().take(account).filter(wait -> !known.test(account, place)));
    }

    /** A try that succeeded costs nothing. */
    void succeeded(String account, String address) {
        var place = Network.of(address);
        places.giveBack(place);
        real.inPlaces().forget(inPlace(account, place));
        real.everywhere().giveBack(account);
    }

    int remembered() {
        return places.remembered() + real.remembered() + madeUp.remembered();
    }

    private static String inPlace(String account, String place) {
        return place + " " + account;
    }
}
