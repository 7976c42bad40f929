package org.miyar;

import java.nio.file.Path;
import org.miyar.platform.boot.Miyar;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.StartupProblem;

/** Starts Miyar with the settings of the environment and of {@code miyar.properties}. */
public final class Main {
    private Main() {}

    /** Runs until the process is told to end; a problem with the settings or the database ends it with one line and status 1. */
    public static void main(String[] args) throws InterruptedException {
        try {
            var miyar = Miyar.start(Config.load(System.getenv(), Path.of("miyar.properties")));
            Runtime.getRuntime().addShutdownHook(new Thread(miyar::close, "shutdown"));
            miyar.join();
        } catch (StartupProblem problem) {
            System.err.println("Miyar cannot start: " + problem.getMessage());
            System.exit(1);
        }
    }
}
