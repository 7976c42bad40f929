package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.miyar.testkit.TestClock;

class SignInThrottleTest {
    /** Where everybody is known. */
    private static final String OFFICE = "203.0.113.9";

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(
            account -> !account.startsWith("made.up"), (account, network) -> network.equals(OFFICE), clock);

    @Test
    void guessing_one_account_from_one_address_is_slowed_down() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT_AND_PLACE; i++) {
            assertThat(throttle.enter("sara@example.org", "192.0.2.1")).isEmpty();
        }
        assertThat(throttle.enter("sara@example.org", "192.0.2.1")).isPresent();
    }

    @Test
    void the_person_can_still_sign_in_from_elsewhere() {
        exhaust("sara@example.org", "192.0.2.1");
        assertThat(throttle.enter("sara@example.org", "198.51.100.7")).isEmpty();
    }

    @Test
    void others_behind_the_same_address_can_still_sign_in() {
        exhaust("sara@example.org", "192.0.2.1");
        assertThat(throttle.enter("omar@example.org", "192.0.2.1")).isEmpty();
    }

    @Test
    void trying_many_accounts_from_one_address_is_slowed_down() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_PLACE; i++) {
            assertThat(throttle.enter(i + "@example.org", "192.0.2.1")).isEmpty();
        }
        assertThat(throttle.enter("another@example.org", "192.0.2.1")).isPresent();
    }

    @Test
    void an_ipv6_network_is_one_address() {
        exhaust("sara@example.org", "2001:db8:1:2::1");
        assertThat(throttle.enter("sara@example.org", "2001:db8:1:2:ffff::9")).isPresent();
        assertThat(throttle.enter("sara@example.org", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void waiting_helps_and_success_costs_nothing() {
        exhaust("sara@example.org", "192.0.2.1");
        clock.advance(SignInThrottle.REFILL);
        for (int i = 0; i < 3 * SignInThrottle.TRIES_PER_PLACE; i++) {
            assertThat(throttle.enter("sara@example.org", "192.0.2.1")).isEmpty();
            throttle.succeeded("sara@example.org", "192.0.2.1");
        }
    }

    @Test
    void guessing_one_account_from_thousands_of_addresses_is_slowed_down() {
        int tried = 0;
        for (int i = 0; i < 2_000; i++) {
            tried += throttle.enter("sara@example.org", "10.0." + i / 250 + "." + i % 250)
                            .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(tried).isEqualTo(SignInThrottle.TRIES_PER_ACCOUNT);
        clock.advance(SignInThrottle.SLOW_REFILL.dividedBy(SignInThrottle.TRIES_PER_ACCOUNT));
        assertThat(throttle.enter("sara@example.org", "10.1.0.1")).isEmpty();
        assertThat(throttle.enter("sara@example.org", "10.1.0.2")).isPresent();
        assertThat(throttle.enter("omar@example.org", "10.1.0.2")).isEmpty();
    }

    @Test
    void accounts_that_are_made_up_push_out_nobodys_count() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            throttle.enter("sara@example.org", "10.1.0." + i);
        }
        for (int i = 0; i < 21_000; i++) {
            throttle.enter("made.up" + i + "@example.org", "10.2." + i / 250 + "." + i % 250);
        }
        assertThat(throttle.enter("sara@example.org", "10.9.0.1")).isPresent();
    }

    @Test
    void what_is_made_up_is_slowed_down_like_what_is_there() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            assertThat(throttle.enter("made.up@example.org", "10.1.0." + i)).isEmpty();
        }
        assertThat(throttle.enter("made.up@example.org", "10.1.1.1")).isPresent();
    }

    @Test
    void where_the_person_is_known_nobody_elses_guesses_count() {
        for (int i = 0; i < 2_000; i++) {
            throttle.enter("sara@example.org", "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(throttle.enter("sara@example.org", "198.51.100.7")).isPresent();
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT_AND_PLACE; i++) {
            assertThat(throttle.enter("sara@example.org", OFFICE)).isEmpty();
        }
        assertThat(throttle.enter("sara@example.org", OFFICE)).isPresent();
    }

    @Test
    void one_address_alone_keeps_nobody_out_elsewhere() {
        for (int minute = 0; minute < 600; minute++) {
            exhaust("sara@example.org", "192.0.2.1");
            assertThat(throttle.enter("sara@example.org", "198.51." + minute / 250 + "." + minute % 250))
                    .isEmpty();
            clock.advance(Duration.ofMinutes(5));
        }
    }

    @Test
    void what_no_longer_matters_is_forgotten() {
        for (int i = 0; i < 500; i++) {
            assertThat(throttle.enter(i + "@example.org", "10.0." + i / 250 + "." + i % 250))
                    .isEmpty();
        }
        assertThat(throttle.remembered()).isEqualTo(1_500);
        clock.advance(SignInThrottle.SLOW_REFILL.plus(Duration.ofMinutes(1)));
        assertThat(throttle.enter("omar@example.org", "192.0.2.1")).isEmpty();
        assertThat(throttle.remembered()).isEqualTo(3);
    }

    private void exhaust(String account, String address) {
        while (throttle.enter(account, address).isEmpty()) {
            clock.advance(Duration.ZERO);
        }
    }
}
