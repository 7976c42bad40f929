package org.miyar.bench;

import java.util.Locale;
import java.util.Map;

/**
 * Kills server and database under a hundred applicants and counts acknowledged answers that are missing afterwards. Two controls
 * with a commit that is not durable show that the harness would see a loss. SIGKILL leaves the system's page cache intact: this is
 * a crash of the program, not of the power.
 */
final class CrashBench {
    private static final int SERVER_KILLS = 10;
    private static final int DATABASE_KILLS = 5;
    private static final int CONTROL_KILLS = 3;
    private static final double TARGET_SECONDS = 10;

    private static final String CARELESS = "--innodb-flush-log-at-trx-commit=0";

    private final long seed = Long.getLong("miyar.bench.seed", System.nanoTime());
    private final Report report = new Report("crash: kill -9 under 100 applicants who answer at once");

    private CrashBench() {}

    static boolean run() throws Exception {
        return new CrashBench().all();
    }

    private boolean all() throws Exception {
        report.note("Seed " + seed + "; the harness starts a killed process again at once, as a service manager would;"
                + " serving again = the next acknowledged answer; flags " + Jvm.flags());
        report.heading("run", "");
        judge(
                "H2, server killed " + SERVER_KILLS + " times",
                onH2("crash-h2", 0).kill(SERVER_KILLS, 0));
        control(
                "control: H2 with WRITE_DELAY=500, server killed " + CONTROL_KILLS + " times",
                onH2("crash-control", 500).kill(CONTROL_KILLS, 0));
        try (var mysql = MySqlServer.fresh()) {
            report.note(Machine.database(mysql.url()));
            judge(
                    "MySQL, server killed " + SERVER_KILLS + " times, mysqld " + DATABASE_KILLS,
                    onMysql(mysql).kill(SERVER_KILLS, DATABASE_KILLS));
            mysql.kill();
            mysql.resume(CARELESS);
            control(
                    "control: MySQL, no flush at commit, mysqld killed " + CONTROL_KILLS + " times",
                    onMysql(mysql, CARELESS).kill(0, CONTROL_KILLS));
        }
        return report.end();
    }

    private CrashRun onH2(String name, int writeDelay) {
        var folder = Bench.freshFolder(name);
        var url = "jdbc:h2:file:" + folder.resolve("miyar")
                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=" + writeDelay;
        // The durable run takes the program's own URL.
        return new CrashRun(
                writeDelay == 0
                        ? Map.of("MIYAR_DATA", folder.toString())
                        : Map.of("MIYAR_DATA", folder.toString(), "MIYAR_DB_URL", url),
                new Crashable(() -> {}, () -> {}),
                seed);
    }

    private CrashRun onMysql(MySqlServer mysql, String... options) {
        return new CrashRun(
                Map.of("MIYAR_DATA", Bench.freshFolder("crash-mysql").toString(), "MIYAR_DB_URL", mysql.url()),
                new Crashable(mysql::kill, () -> mysql.resume(options)),
                seed);
    }

    private record Crashable(Runnable crash, Runnable restart) implements CrashRun.Database {
        @Override
        public void kill() {
            crash.run();
        }

        @Override
        public void resume() {
            restart.run();
        }
    }

    private void judge(String what, CrashRun.Outcome outcome) {
        report.row(
                what + ": acknowledged, missing",
                outcome.acknowledged() + ", " + outcome.lost().size(),
                "not acknowledged and sent again: " + outcome.failures(),
                "0 missing",
                outcome.lost().isEmpty());
        report.row(
                "  serving again, slowest of " + outcome.servingAgain().size(),
                seconds(outcome.slowest()),
                outcome.servingAgain().stream()
                        .map(CrashBench::seconds)
                        .toList()
                        .toString(),
                "≤ 10 s",
                outcome.slowest() <= TARGET_SECONDS);
        outcome.lost().stream().limit(5).forEach(answer -> report.note("  missing: " + answer));
    }

    /** A control meets its target when it does lose something. */
    private void control(String what, CrashRun.Outcome outcome) {
        report.row(
                what + ": acknowledged, missing",
                outcome.acknowledged() + ", " + outcome.lost().size(),
                "",
                "> 0 missing",
                !outcome.lost().isEmpty());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
