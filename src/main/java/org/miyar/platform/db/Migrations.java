package org.miyar.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.config.StartupProblem;

/**
 * Brings the schema up to what this program knows, under Liquibase's lock so that two processes never migrate at once. The last
 * change carries the digest of the changelogs as its tag: where it is this program's own, there is nothing to do, and the start need
 * not wait for Liquibase to find that out.
 */
final class Migrations {
    private static final String CHANGELOG = "db/changelog/master.yaml";

    private static final String LOG = "DATABASECHANGELOG";

    private Migrations() {}

    static void run(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            // A change of a large table may take longer than any other answer.
            connection.setNetworkTimeout(Runnable::run, 0);
            Collation.ofSchema(connection);
            var digest = ChangelogDigest.own();
            if (!digest.equals(tag(connection))) {
                update(connection, digest);
            }
            Collation.ofTables(connection);
        } catch (StartupProblem e) {
            throw e;
        } catch (SQLException e) {
            throw new StartupProblem("the database cannot be reached or prepared: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new StartupProblem(
                    "the database schema cannot be brought up to date" + failedChange(e) + ": " + Database.reason(e),
                    e);
        }
    }

    private static void update(Connection connection, String digest) throws Exception {
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            // Closing it would close the pooled connection a second time.
            @SuppressWarnings("resource")
            var liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            refuseNewer(liquibase, database);
            liquibase.update();
            liquibase.tag(digest);
        });
        connection.setAutoCommit(true);
    }

    /** The tag of the last change; null where there is none, or no schema yet. */
    private static @Nullable String tag(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, LOG, null)) {
            if (!tables.next()) {
                return null;
            }
        }
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select tag from " + LOG + " order by orderexecuted desc limit 1")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** A schema that a newer program has changed must not be written by this one. */
    private static void refuseNewer(Liquibase liquibase, liquibase.database.Database database)
            throws LiquibaseException {
        var known = liquibase.getDatabaseChangeLog().getChangeSets().stream()
                .map(ChangeSet::getId)
                .collect(Collectors.toSet());
        var unknown = database.getRanChangeSetList().stream()
                .map(RanChangeSet::getId)
                .filter(id -> !known.contains(id))
                .toList();
        if (!unknown.isEmpty()) {
            throw new StartupProblem("the database was changed by a newer Miyar (" + unknown.getLast()
                    + "); start that version, or restore a backup made with this one");
        }
    }

    /** Which change it was, if it was one. */
    private static String failedChange(Exception e) {
        var named = Pattern.compile("for changeset [^: ]+::([^:]+)::").matcher(String.valueOf(e.getMessage()));
        return named.find() ? " (change " + named.group(1) + ")" : "";
    }
}
