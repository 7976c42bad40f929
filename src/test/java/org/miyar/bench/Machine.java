package org.miyar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** What a figure was measured on; without it a figure says nothing. */
final class Machine {
    private Machine() {}

    static String facts() {
        return "%d cores (%s), %s, JDK %s, load before the run %.2f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        Runtime.version(),
                        load());
    }

    /** Processes that wanted a core in the last minute; a figure taken while others work says little. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Version of the database and the settings that decide what a commit costs. */
    static String database(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            return "H2 " + org.h2.engine.Constants.VERSION + ", WRITE_DELAY=0";
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select version(), @@innodb_flush_log_at_trx_commit, @@sync_binlog,"
                        + " @@log_bin, @@innodb_doublewrite, @@innodb_buffer_pool_size div 1048576")) {
            row.next();
            return "MySQL %s, innodb_flush_log_at_trx_commit=%s, log_bin=%s, doublewrite=%s, buffer pool %s MiB"
                    .formatted(
                            row.getString(1), row.getString(2), row.getString(4), row.getString(5), row.getString(6));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** Processor time a process has used so far. */
    static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Resident memory of a process in MiB. */
    static long residentMebibytes(long pid) {
        return statusField(pid, "VmRSS:") / 1024;
    }

    private static long statusField(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        }
    }
}
