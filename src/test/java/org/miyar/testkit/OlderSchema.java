package org.miyar.testkit;

import java.sql.DriverManager;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.db.Database;

/**
 * A schema as it was before a change, for rows which the change then finds:
 *
 * <pre>{@code
 * try (var older = OlderSchema.before("audit-3")) {
 *     older.execute("insert into audit_event …");
 *     var jdbi = older.migrated();
 * }
 * }</pre>
 */
public final class OlderSchema implements AutoCloseable {
    private final TestDatabase database;
    private final Jdbi before;
    private @Nullable Database after;

    private OlderSchema(TestDatabase database) {
        this.database = database;
        this.before = Jdbi.create(database.url());
    }

    /** With every change that is merged before the one of this id, and without it. */
    public static OlderSchema before(String change) throws Exception {
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url())) {
            var known = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(), known);
            var changes = liquibase.getDatabaseChangeLog().getChangeSets();
            int number = 0;
            while (!changes.get(number).getId().equals(change)) {
                number++;
            }
            liquibase.update(number, "");
        }
        // Else this process remembers that nothing was to do.
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        return new OlderSchema(database);
    }

    public void execute(String sql, Object... arguments) {
        before.useHandle(handle -> handle.execute(sql, arguments));
    }

    /** Does what is left as a start of the program does it. */
    public Jdbi migrated() {
        var opened = Database.open(Config.of(Map.of(Setting.DB_URL, database.url(), Setting.DB_POOL, "2")));
        after = opened;
        return opened.jdbi();
    }

    @Override
    public void close() {
        if (after != null) {
            after.close();
        }
        database.close();
    }
}
