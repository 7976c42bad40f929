package org.miyar.platform.jobs;

import java.time.Duration;

/** Something to be done again and again once the portal serves, on one of the processes that share the database. */
public interface Job {
    /** Names it in the database and in the log; never changes. */
    String name();

    /** The pause between the end of one run and the beginning of the next. */
    Duration pause();

    /** Whether there is anything to do with the settings of this process. */
    boolean wanted();

    /** One run; what it throws is logged and it is tried again. */
    void run();
}
