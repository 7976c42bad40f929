package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void only_so_many_are_worked_on_at_once() throws InterruptedException {
        PasswordHash.TURNS.acquire(PasswordHash.TURNS.availablePermits());
        int taken = Math.max(2, Runtime.getRuntime().availableProcessors());
        var hashing = Thread.ofVirtual().start(() -> PasswordHash.of("quite a long sentence"));
        while (hashing.isAlive() && !PasswordHash.TURNS.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        assertThat(hashing.isAlive()).isTrue();
        PasswordHash.TURNS.release(taken);
        hashing.join();
        assertThat(PasswordHash.TURNS.availablePermits()).isEqualTo(taken);
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = PasswordHash.of("four words in a row");
        assertThat(hash.matches("four words in a row")).isTrue();
        assertThat(hash.matches("four words in a raw")).isFalse();
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void what_is_longer_than_any_password_is_not_worked_on() {
        var endless = "x".repeat(1_000_000);
        assertThat(PasswordHash.of(endless).matches(endless)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(PasswordHash.of("four words in a row")).isNotEqualTo(PasswordHash.of("four words in a row"));
    }

    @Test
    void the_same_letters_composed_differently_are_the_same_password() {
        assertThat(PasswordHash.of("caf\u00e9 au lait 12").matches("cafe\u0301 au lait 12"))
                .isTrue();
    }

    @Test
    void a_hash_of_other_parameters_still_matches_and_is_outdated() {
        var old = PasswordHash.of("four words in a row", new PasswordHash.Cost(8 * 1024, 1, 1));
        assertThat(old.matches("four words in a row")).isTrue();
        assertThat(old.isOutdated()).isTrue();
        assertThat(PasswordHash.of("four words in a row").isOutdated()).isFalse();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        for (var broken : new String[] {"", "plain", "$argon2id$v=19$m=1,t=1,p=1$$", "$2a$10$abc"}) {
            assertThat(new PasswordHash(broken).matches("")).isFalse();
        }
    }
}
