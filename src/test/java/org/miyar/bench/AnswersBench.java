package org.miyar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How many durable answers and whole sittings the server takes on MySQL, beside what the database takes alone. */
final class AnswersBench {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration WARM_SERVER = Duration.ofSeconds(40);
    private static final Duration WARM_SITTINGS = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration MEASURED_OPEN = Duration.ofSeconds(30);
    private static final Duration MEASURED_SITTINGS = Duration.ofSeconds(6);
    private static final int OPEN_RATE = 500;
    private static final int OPEN_CONNECTIONS = 64;
    private static final double TARGET_SHARE = 1 / 3.0;
    private static final double TARGET_P99_MILLIS = 50;
    private static final double TARGET_SINGLE = 25;
    private static final double TARGET_TOGETHER = 50;
    private static final int ANSWERED = 60;
    private static final int BEGUN = 4_800;
    private static final int OPENERS = 8;
    private static final int WHOLE = 6_500;

    private final Report report = new Report("answers: durable saves and whole sittings on MySQL");
    private final MySqlServer mysql;
    private final ServerProcess server;
    private final Queue<String> cookies = new ConcurrentLinkedQueue<>();
    private final Queue<String> tokens;
    private final Sheet sheet;

    private AnswersBench(MySqlServer mysql, ServerProcess server, List<String> tokens) throws IOException {
        this.mysql = mysql;
        this.server = server;
        this.sheet = Sheet.read(server.port(), tokens.removeLast());
        this.tokens = new ConcurrentLinkedQueue<>(tokens);
    }

    static boolean run() throws Exception {
        try (var mysql = MySqlServer.fresh()) {
            var settings =
                    Map.of("MIYAR_DATA", Bench.freshFolder("answers-data").toString(), "MIYAR_DB_URL", mysql.url());
            System.out.println("Inviting " + (BEGUN + WHOLE) + " applicants ...");
            var tokens = Crowd.invite(settings, BEGUN + WHOLE + 1);
            try (var server = new ServerProcess("answers", settings, Jvm.flags()).start()) {
                server.awaitServing(LIMIT);
                return new AnswersBench(mysql, server, tokens).all();
            }
        }
    }

    private boolean all() throws Exception {
        report.note(Machine.database(mysql.url()));
        report.note("Server, database and load generator share the cores; flags " + Jvm.flags());
        report.note("Server warmed up by " + BEGUN + " starts and " + WARM_SERVER.toSeconds()
                + " s of answers and, before whole sittings, by twice " + WARM_SITTINGS.toSeconds() + " s of them");
        begin();
        report.heading("saves, closed loop", "ceiling: the database alone");
        for (int connections : List.of(16, 64)) {
            saves(connections);
        }
        steadySaves();
        report.heading(
                "whole sittings: link with document, consent, " + ANSWERED + " answers, scored",
                "its commits of one row in a row, the database alone");
        for (int together : List.of(1, 10)) {
            WholeSittings.measure(server.port(), tokens, sheet, OPENERS, ANSWERED, together, WARM_SITTINGS);
        }
        for (int together : List.of(1, 10)) {
            for (int applicants : List.of(1, 8, 16, 32)) {
                sittings(together, applicants);
            }
        }
        return report.end();
    }

    /** Opens and begins the sittings to answer, then answers some of them until the compiler has seen the way of an answer. */
    private void begin() throws Exception {
        var opening = IntStream.range(0, OPENERS)
                .<Callable<Void>>mapToObj(i -> () -> {
                    try (var line = new HttpLine(server.port())) {
                        for (int begun = 0; begun < BEGUN / OPENERS; begun++) {
                            var phone = Phone.admitted(line, tokens.remove());
                            phone.start(sheet.noticeVersion());
                            cookies.add(phone.cookie());
                        }
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var opened : threads.invokeAll(opening)) {
                opened.get();
            }
        }
        withConnections(16, work -> Loop.closed(work, Duration.ZERO, WARM_SERVER));
    }

    private void saves(int connections) throws Exception {
        var raw = RawUpserts.measure(mysql.url(), sheet.items(), connections, WARM_UP, MEASURED);
        var before = spent();
        var http = withConnections(connections, work -> Loop.closed(work, WARM_UP, MEASURED));
        double share = http.perSecond() / raw.perSecond();
        report.row(
                connections + " connections",
                Report.rate(http.perSecond()),
                "%s, so %.0f %%".formatted(Report.rate(raw.perSecond()), share * 100),
                "≥ 33 %",
                share >= TARGET_SHARE);
        report.row("  p50, p99", pair(http), pair(raw));
        report.row(
                "  processor time a save", spent().since(before, http.micros().getTotalCount(), WARM_UP, MEASURED), "");
    }

    private void steadySaves() throws Exception {
        report.heading(
                "saves, open loop, timed from when each was due", "ceiling: the timer of the load generator alone");
        var idle = Loop.open(Collections.nCopies(OPEN_CONNECTIONS, count -> {}), OPEN_RATE, Duration.ofSeconds(5));
        var measured = withConnections(OPEN_CONNECTIONS, work -> Loop.open(work, OPEN_RATE, MEASURED_OPEN));
        report.row(
                OPEN_RATE + "/s for " + MEASURED_OPEN.toSeconds() + " s: p99",
                Report.millis(measured.millis(99)),
                Report.millis(idle.millis(99)),
                "≤ 50 ms",
                measured.millis(99) <= TARGET_P99_MILLIS);
        report.row("  p50", Report.millis(measured.millis(50)), Report.millis(idle.millis(50)));
        report.row("  p99.9", Report.millis(measured.millis(99.9)), Report.millis(idle.millis(99.9)));
        report.row("  max", Report.millis(measured.maxMillis()), Report.millis(idle.maxMillis()));
        report.row("  done", Report.rate(measured.perSecond()), "");
    }

    /** One applicant alone waits for one commit after the other, so what the database needs for them by themselves is the ceiling. */
    private void sittings(int together, int applicants) throws Exception {
        var raw = RawUpserts.measure(mysql.url(), sheet.items(), applicants, WARM_UP, MEASURED_SITTINGS);
        var measured =
                WholeSittings.measure(server.port(), tokens, sheet, applicants, ANSWERED, together, MEASURED_SITTINGS);
        double target = together == 1 ? TARGET_SINGLE : TARGET_TOGETHER;
        report.row(
                (together == 1 ? "each by itself, " : together + " at a time, ") + applicants + " applicants",
                Report.rate(measured.perSecond()),
                Report.rate(raw.perSecond() * together / ANSWERED),
                "≥ %.0f/s".formatted(target),
                measured.perSecond() >= target);
        report.row("  p50 a sitting", Report.millis(measured.millis(50)), "");
    }

    private interface Load {
        Loop.Measured on(List<Saves> connections) throws Exception;
    }

    private Loop.Measured withConnections(int count, Load load) throws Exception {
        var connections = new ArrayList<Saves>();
        try {
            for (int i = 0; i < count; i++) {
                connections.add(new Saves(server.port(), cookies, sheet.items()));
            }
            return load.on(connections);
        } finally {
            connections.forEach(Saves::close);
        }
    }

    private Spent spent() {
        return new Spent(
                Machine.cpu(server.pid()),
                mysql.cpu(),
                Machine.cpu(ProcessHandle.current().pid()));
    }

    /** Processor time used so far by each of the three that share the cores. */
    private record Spent(Duration server, Duration database, Duration load) {
        String since(Spent before, long counted, Duration warmUp, Duration measured) {
            double all = counted * (double) measured.plus(warmUp).toMillis() / measured.toMillis();
            return String.format(
                    Locale.ROOT,
                    "server %.0f µs, database %.0f µs, load generator %.0f µs",
                    server.minus(before.server).toNanos() / 1000.0 / all,
                    database.minus(before.database).toNanos() / 1000.0 / all,
                    load.minus(before.load).toNanos() / 1000.0 / all);
        }
    }

    private static String pair(Loop.Measured measured) {
        return Report.millis(measured.millis(50)) + ", " + Report.millis(measured.millis(99));
    }
}
