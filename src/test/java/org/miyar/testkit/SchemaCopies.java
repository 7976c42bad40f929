package org.miyar.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.db.Database;

/**
 * Makes an empty schema one with every change, as the program's start would, in a fraction of the time: the changes are run once, on
 * a schema that serves as the model, and what they left there is written down.
 */
final class SchemaCopies {
    private static final class Model {
        private static final List<String> STATEMENTS = read();
    }

    private SchemaCopies() {}

    static void into(TestDatabase empty) {
        try (var connection = DriverManager.getConnection(empty.url());
                var each = connection.createStatement()) {
            for (var statement : Model.STATEMENTS) {
                each.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be copied", e);
        }
    }

    private static List<String> read() {
        var model = TestDatabase.fresh();
        Runtime.getRuntime().addShutdownHook(new Thread(model::close));
        Database.open(Config.of(Map.of(Setting.DB_URL, model.url(), Setting.DB_POOL, "2")))
                .close();
        return Jdbi.create(model.url()).withHandle(TestDatabase.onMysql() ? SchemaCopies::mysql : SchemaCopies::h2);
    }

    private static List<String> h2(Handle handle) {
        return handle.createQuery("script nosettings").mapTo(String.class).list();
    }

    private static List<String> mysql(Handle handle) {
        var schema = handle.createQuery("select database()").mapTo(String.class).one();
        var statements = new ArrayList<String>();
        // The tables come in the order of their names, not of what refers to what.
        statements.add("set foreign_key_checks = 0");
        for (var table : handle.createQuery("show tables").mapTo(String.class).list()) {
            statements.add(handle.createQuery("show create table " + table)
                    .map((row, context) -> row.getString(2))
                    .one());
            if (handle.createQuery("select exists(select 1 from " + table + ")")
                    .mapTo(boolean.class)
                    .one()) {
                statements.add("insert into " + table + " select * from " + schema + "." + table);
            }
        }
        return statements;
    }
}
