package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.FirstAdministrator.Founding;
import org.miyar.identity.Organisation;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.db.Database;
import org.miyar.testkit.TestMiyar;

class FirstAdministratorIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void of_many_who_found_at_once_one_becomes_administrator() throws Exception {
        var first = miyar.bean(FirstAdministrator.class);
        assertThat(first.isAwaited()).isTrue();
        assertThat(found(first, 0, "short")).isEqualTo(new Founding.Unfit(PasswordVerdict.TOO_SHORT));
        assertThat(first.isAwaited()).isTrue();

        assertWaitsWithoutTheDatabase(first);

        var start = new CountDownLatch(1);
        List<Future<Founding>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 4; i++) {
                int number = i;
                tries.add(threads.submit(() -> {
                    start.await();
                    return found(first, number, Staff.PASSWORD);
                }));
            }
            start.countDown();
            var results = new ArrayList<Founding>();
            for (var one : tries) {
                results.add(one.get());
            }
            assertThat(results)
                    .containsOnlyOnce(new Founding.Founded())
                    .containsOnly(new Founding.Founded(), new Founding.AlreadyFounded());
        }
        assertThat(first.isAwaited()).isFalse();
        long accounts = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from account")
                        .mapTo(Long.class)
                        .one());
        assertThat(accounts).isEqualTo(1);
    }

    private static void assertWaitsWithoutTheDatabase(FirstAdministrator first) throws Exception {
        var connections = miyar.bean(Database.class).pool().getHikariPoolMXBean();
        int taken = PasswordHash.TURNS.drainPermits();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> found(first, 0, Staff.PASSWORD));
            while (!PasswordHash.TURNS.hasQueuedThreads()) {
                Thread.sleep(10);
            }
            assertThat(connections.getActiveConnections()).isZero();
            assertThat(waiting.get()).isEqualTo(new Founding.TooManyTries());
        } finally {
            PasswordHash.TURNS.release(taken);
        }
        assertThat(first.isAwaited()).isTrue();
    }

    private static Founding found(FirstAdministrator first, int number, String password) {
        return first.found(
                miyar.bean(SetUpCode.class).text(),
                new Organisation(
                        new LocalizedText("مؤسسة " + number, "سازمان " + number, "Organisation " + number),
                        new EmailAddress("contact@example.org"),
                        false),
                "Founder " + number,
                new EmailAddress("founder" + number + "@example.org"),
                Language.ENGLISH,
                password);
    }
}
