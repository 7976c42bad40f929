package org.miyar.bench;

import java.nio.file.Path;
import java.util.List;

/** How the launcher starts the program: the bench must not measure flags that nobody runs with. */
final class Jvm {
    private Jvm() {}

    /** The java of this very process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The program as the launcher has laid it out: the trained cache fits this path only. */
    static String jar() {
        return System.getProperty("miyar.bench.jar", "target/miyar.jar");
    }

    /** The launcher's flags, handed over in {@code miyar.bench.flags}. */
    static List<String> flags() {
        var given = System.getProperty("miyar.bench.flags", "").trim();
        return given.isEmpty() ? List.of() : List.of(given.split("\\s+"));
    }
}
