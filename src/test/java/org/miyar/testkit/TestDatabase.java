package org.miyar.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A schema of its own for a test class, dropped when closed: H2 in memory, or the MySQL server of {@code MIYAR_TEST_MYSQL_URL}
 * (environment) or {@code miyar.test.mysql.url} (system property). {@code miyar.test.database}, {@code h2} or {@code mysql}, chooses
 * where both are there: the same suite runs once on each.
 */
final class TestDatabase implements AutoCloseable {
    private static final String AS_THE_PROGRAM = ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url;
    private final @Nullable String schema;

    private TestDatabase(String url, @Nullable String schema) {
        this.url = url;
        this.schema = schema;
    }

    /** With every change. */
    static TestDatabase migrated() {
        var database = fresh();
        SchemaCopies.into(database);
        return database;
    }

    /** Empty. */
    static TestDatabase fresh() {
        var name = "miyar_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        if (!onMysql()) {
            return new TestDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + AS_THE_PROGRAM, null);
        }
        // as README.md tells customers to
        execute(
                mysqlUrl(),
                "drop database if exists " + name,
                "create database " + name + " character set utf8mb4 collate utf8mb4_0900_bin");
        return new TestDatabase(mysqlUrl().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + name), name);
    }

    /** Whether this run is the MySQL one. */
    static boolean onMysql() {
        return System.getProperty("miyar.test.database", mysqlUrl().isEmpty() ? "h2" : "mysql")
                .equals("mysql");
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        execute(url, schema == null ? "shutdown" : "drop database if exists " + schema);
    }

    private static void execute(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var each = connection.createStatement()) {
            for (var statement : statements) {
                each.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database did not answer to: " + String.join("; ", statements), e);
        }
    }

    private static String mysqlUrl() {
        var given = Map.copyOf(System.getenv()).getOrDefault("MIYAR_TEST_MYSQL_URL", "");
        var url = System.getProperty("miyar.test.mysql.url", given);
        return url.isEmpty() || url.contains("createDatabaseIfNotExist")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "createDatabaseIfNotExist=true";
    }
}
