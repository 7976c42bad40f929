package org.miyar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first 200 of the home page, on an H2 folder that is there already: the second start. */
final class StartBench {
    private static final int RUNS = 11;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double TARGET_MILLIS = 1_500;
    private static final long TARGET_MEBIBYTES = 260;
    private static final String CACHE_FLAG = "-XX:AOTCache=";

    private StartBench() {}

    private record Start(double millis, long mebibytes) {}

    static boolean run() throws Exception {
        var flags = Jvm.flags();
        var plain = flags.stream().filter(flag -> !flag.startsWith(CACHE_FLAG)).toList();
        var report = new Report("start: process start to the first 200 of the home page");
        report.note(
                "Database " + Machine.database("jdbc:h2:") + "; demonstration organisation in place; flags " + flags);
        report.note("Median (fastest–slowest) of " + RUNS + " starts, page caches of the system warm");
        var settings = Map.of("MIYAR_DATA", Bench.freshFolder("start-data").toString(), "MIYAR_DEMO", "true");
        start(settings, plain);

        var bare = new ArrayList<Double>();
        var cached = new ArrayList<Start>();
        var uncached = new ArrayList<Start>();
        for (int run = 0; run < RUNS; run++) {
            bare.add(bare(plain));
            cached.add(start(settings, flags));
            if (run % 3 == 0) {
                uncached.add(start(settings, plain));
            }
        }
        var floor = "a bare JVM: " + spread(bare);
        var middle = median(cached.stream().map(Start::millis).toList());
        report.heading("start", "ceiling in the same run");
        if (flags.equals(plain)) {
            report.note("No AOT cache was given: the first row is a start without it");
        }
        report.row(
                "with the trained cache",
                spread(cached.stream().map(Start::millis).toList()),
                floor,
                "≤ 1500 ms",
                middle <= TARGET_MILLIS && !flags.equals(plain));
        report.row("without it", spread(uncached.stream().map(Start::millis).toList()), floor);
        long memory = Math.round(
                median(cached.stream().map(start -> (double) start.mebibytes()).toList()));
        report.row("resident memory after it", memory + " MiB", "", "≤ 260 MiB", memory <= TARGET_MEBIBYTES);
        return report.end();
    }

    private static Start start(Map<String, String> settings, List<String> flags) {
        long begin = System.nanoTime();
        try (var server = new ServerProcess("start", settings, flags).start()) {
            server.awaitServing(LIMIT);
            double millis = (System.nanoTime() - begin) / 1e6;
            return new Start(millis, Machine.residentMebibytes(server.pid()));
        }
    }

    private static double bare(List<String> flags) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(flags);
        command.addAll(List.of("-cp", "target/test-classes", BareJvm.class.getName()));
        long begin = System.nanoTime();
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static String spread(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return "%.0f ms (%.0f–%.0f)".formatted(median(millis), sorted.getFirst(), sorted.getLast());
    }
}
