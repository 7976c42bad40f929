package org.miyar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** {@code ./miyar bench NAME}: runs one bench and prints its table. Status 1 when a target is missed. */
public final class Bench {
    private static final Path FOLDER = Path.of("target/bench");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        boolean met = switch (args.length == 1 ? args[0] : "") {
            case "start" -> StartBench.run();
            case "answers" -> AnswersBench.run();
            case "crash" -> CrashBench.run();
            case "page" -> PageBench.run();
            case "candidates" -> CandidatesBench.run();
            default -> {
                System.err.println("benches: start, answers, crash, page, candidates");
                System.exit(2);
                yield false;
            }
        };
        System.exit(met ? 0 : 1);
    }

    /** Where data and logs of benches go. */
    static Path folder() {
        return FOLDER.toAbsolutePath();
    }

    /** An empty folder of that name; what was there is removed. */
    static Path freshFolder(String name) {
        var folder = folder().resolve(name);
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
