package org.miyar.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.db.Database;
import org.miyar.testkit.TestMiyar;

class JobsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void what_a_killed_process_was_at_is_taken_up_again_a_minute_later() throws InterruptedException {
        var all = CDI.current().select(Job.class, Any.Literal.INSTANCE);
        var job = all.stream().filter(Job::wanted).findFirst().orElseThrow().name();
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                                + " values (?, 'recurring', ?, true, 'killed', ?, 1)",
                        job,
                        before(Duration.ofMinutes(2)),
                        before(Duration.ofMinutes(1))));
        var jobs = new Jobs(miyar.bean(Database.class), all);
        jobs.begin(new Serving());
        try {
            var patience = Instant.now().plusSeconds(60);
            while (!succeeded(job) && Instant.now().isBefore(patience)) {
                Thread.sleep(100);
            }
            assertThat(succeeded(job)).isTrue();
        } finally {
            jobs.end();
        }
    }

    /** The scheduler goes by the time of the machine, in UTC. */
    private static LocalDateTime before(Duration time) {
        return LocalDateTime.now(ZoneOffset.UTC).minus(time);
    }

    private static boolean succeeded(String job) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                        "select count(*) from scheduled_tasks where task_name = ? and last_success is not null")
                                .bind(0, job)
                                .mapTo(int.class)
                                .one()
                        == 1);
    }
}
