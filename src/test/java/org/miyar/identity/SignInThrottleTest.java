package org.miyar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.miyar.testkit.TestClock;

class SignInThrottleTest {
    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void guessing_one_account_from_one_address_is_slowed_down() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT_AND_ADDRESS; i++) {
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
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
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
        for (int i = 0; i < 3 * SignInThrottle.TRIES_PER_ADDRESS; i++) {
            assertThat(throttle.enter("sara@example.org", "192.0.2.1")).isEmpty();
            throttle.succeeded("sara@example.org", "192.0.2.1");
        }
    }

    @Test
    void what_no_longer_matters_is_forgotten() {
        for (int i = 0; i < 500; i++) {
            assertThat(throttle.enter("sara@example.org", "10.0." + i / 250 + "." + i % 250))
                    .isEmpty();
        }
        assertThat(throttle.remembered()).isEqualTo(1_000);
        clock.advance(SignInThrottle.REFILL.plus(Duration.ofMinutes(1)));
        assertThat(throttle.enter("omar@example.org", "192.0.2.1")).isEmpty();
        assertThat(throttle.remembered()).isEqualTo(2);
    }

    private void exhaust(String account, String address) {
        while (throttle.enter(account, address).isEmpty()) {
            clock.advance(Duration.ZERO);
        }
    }
}
