package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/**
 * Slows down guessing: so many tries for one account from one place, so many from one place for all accounts, and so many for one
 * account from all the places together from which nobody has entered it yet. The last stops those who guess from thousands of
 * addresses; it refills faster than one address alone may try, and never counts where the person is known, so that nobody can lock
 * somebody out of their own office by guessing.
 */
@ApplicationScoped
class SignInThrottle {
    static final int TRIES_PER_ACCOUNT_AND_PLACE = 6;
    static final int TRIES_PER_PLACE = 60;
    static final Duration REFILL = Duration.ofMinutes(10);
    static final int TRIES_PER_ACCOUNT = 60;
    static final Duration SLOW_REFILL = Duration.ofHours(1);

    private final BiPredicate<String, String> known;
    private final Allowances places;
    private final Allowances accountsInPlaces;
    private final Allowances accounts;

    @Inject
    SignInThrottle(KnownPlaces known, Clock clock) {
        this(known::has, clock);
    }

    /** With whether an account is known in a network. */
    SignInThrottle(BiPredicate<String, String> known, Clock clock) {
        this.known = known;
        this.places = new Allowances(TRIES_PER_PLACE, REFILL, clock);
        this.accountsInPlaces = new Allowances(TRIES_PER_ACCOUNT_AND_PLACE, REFILL, clock);
        this.accounts = new Allowances(TRIES_PER_ACCOUNT, SLOW_REFILL, clock);
    }

    /** Counts a try; the time to wait if there were too many. What is refused counts against nobody else. */
    Optional<Duration> enter(String account, String address) {
        var place = Network.of(address);
        return places.take(place)
                .or(() -> accountsInPlaces.take(inPlace(account, place)))
                .or(() -> accounts.take(account).filter(wait -> !known.test(account, place)));
    }

    /** A try that succeeded costs nothing. */
    void succeeded(String account, String address) {
        var place = Network.of(address);
        places.giveBack(place);
        accountsInPlaces.forget(inPlace(account, place));
        accounts.giveBack(account);
    }

    int remembered() {
        return places.remembered() + accountsInPlaces.remembered() + accounts.remembered();
    }

    private static String inPlace(String account, String place) {
        return place + " " + account;
    }
}
