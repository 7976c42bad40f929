package org.miyar.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.config.StartupProblem;

/** The one database of this process: an embedded H2 file, or MySQL by its URL. */
public final class Database implements AutoCloseable {
    /** Without WRITE_DELAY=0 H2 acknowledges a commit up to half a second before it is on disk. */
    private static final List<String> H2_OPTIONS =
            List.of("MODE=MySQL", "CASE_INSENSITIVE_IDENTIFIERS=TRUE", "WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");

    /** Of H2: a file belongs to one process. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // The message of a failed statement ends in the log, where its arguments, answers among them, have no place.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** Opens the pool and brings the schema up to date. */
    public static Database open(Config config) {
        var url = url(config);
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setPoolName("db");
        settings.setMaximumPoolSize(config.number(Setting.DB_POOL));
        settings.setAutoCommit(true);
        settings.setConnectionTimeout(10_000);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!config.text(Setting.DB_USER).isEmpty()) {
            settings.setUsername(config.text(Setting.DB_USER));
            settings.setPassword(config.text(Setting.DB_PASSWORD));
        }
        if (url.startsWith("jdbc:mysql:")) {
            // Times are stored in UTC whatever the zone of server and process; prepared statements are kept between
            // uses.
            settings.addDataSourceProperty("connectionTimeZone", "UTC");
            settings.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
            settings.addDataSourceProperty("useServerPrepStmts", "true");
            settings.addDataSourceProperty("cachePrepStmts", "true");
            settings.addDataSourceProperty("prepStmtCacheSize", "256");
            settings.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
            settings.addDataSourceProperty("rewriteBatchedStatements", "true");
            // Nobody changes a connection's state behind the driver's back; else it asks the server before each write.
            settings.addDataSourceProperty("useLocalSessionState", "true");
            settings.addDataSourceProperty("cacheServerConfiguration", "true");
            // A connection that died without a word, or a row that somebody holds, must not stop everybody else for
            // long.
            settings.addDataSourceProperty("connectTimeout", "5000");
            settings.addDataSourceProperty("socketTimeout", "60000");
            settings.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=5");
        }
        try {
            var pool = new HikariDataSource(settings);
            try {
                Migrations.run(pool);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
            return new Database(pool);
        } catch (HikariPool.PoolInitializationException e) {
            if (isOpenElsewhere(e)) {
                throw new StartupProblem(
                        "the database " + withoutSecrets(url) + " is open in another process; is Miyar running already?"
                                + " End it, or set " + Setting.DATA.environmentName() + " to another folder",
                        e);
            }
            throw new StartupProblem("the database " + withoutSecrets(url) + " cannot be opened: " + reason(e), e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** Whether the database answers within the time given, in seconds. */
    public boolean answers(int seconds) {
        try (var connection = pool.getConnection()) {
            return connection.isValid(seconds);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String url(Config config) {
        var url = config.text(Setting.DB_URL);
        if (url.isEmpty()) {
            var folder = config.dataFolder();
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "writable", null));
            } catch (IOException e) {
                throw new StartupProblem(
                        "the data folder " + folder + " (" + Setting.DATA.key() + ", " + Setting.DATA.environmentName()
                                + ") cannot be made or written to",
                        e);
            }
            return withH2Options("jdbc:h2:file:" + folder.resolve("miyar"));
        }
        if (url.startsWith("jdbc:h2:")) {
            return withH2Options(url);
        }
        if (url.startsWith("jdbc:mysql:")) {
            return url;
        }
        throw new StartupProblem(Setting.DB_URL.key() + " (" + Setting.DB_URL.environmentName()
                + ") must begin with jdbc:mysql: or jdbc:h2:, not "
                + withoutSecrets(url).replaceFirst("^(jdbc:[^:]*:).*", "$1…"));
    }

    /** What the URL says itself stands; what it leaves open is added. */
    private static String withH2Options(String url) {
        var said = url.toUpperCase(Locale.ROOT);
        return url
                + H2_OPTIONS.stream()
                        .filter(option -> !said.contains(";" + option.substring(0, option.indexOf('=') + 1)))
                        .map(option -> ";" + option)
                        .collect(Collectors.joining());
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static boolean isOpenElsewhere(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN);
    }

    /** The first line of what lies deepest. */
    static String reason(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var message = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return message.isBlank() ? deepest.getClass().getSimpleName() : message;
    }
}
