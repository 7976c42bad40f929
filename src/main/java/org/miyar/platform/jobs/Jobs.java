package org.miyar.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.db.Database;

/** Runs the jobs that are wanted, with their state in the database. Without any, nothing polls. */
@ApplicationScoped
class Jobs {
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    /** So often a process says that it lives; what one was at that has missed it so many times, another begins anew. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 4;

    private final Database database;
    private final Instance<Job> jobs;
    private @Nullable Scheduler scheduler;

    @Inject
    Jobs(Database database, @Any Instance<Job> jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    void begin(@Observes Serving serving) {
        List<RecurringTask<Void>> tasks =
                jobs.stream().filter(Job::wanted).map(Jobs::task).toList();
        if (tasks.isEmpty()) {
            return;
        }
        scheduler = Scheduler.create(database.pool())
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> job.run());
    }

    @PreDestroy
    void end() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
