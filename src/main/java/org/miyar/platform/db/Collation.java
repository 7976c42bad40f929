package org.miyar.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes MySQL tell spellings apart as H2 does, whatever the schema was created with. With MySQL's own default, which knows neither
 * case nor accents, two addresses that differ by an accent are one account to the database and two to the program.
 */
final class Collation {
    static final String BINARY = "utf8mb4_0900_bin";
    private static final String SETTING = " character set utf8mb4 collate " + BINARY;
    private static final Logger LOG = LoggerFactory.getLogger(Collation.class);

    private Collation() {}

    /** Before tables are made: they inherit it. */
    static void ofSchema(Connection connection) throws SQLException {
        if (isMysql(connection)
                && !names(
                                connection,
                                "select default_collation_name from information_schema.schemata where schema_name = database()")
                        .equals(List.of(BINARY))) {
            execute(connection, "alter database" + SETTING);
        }
    }

    /** After they are made: those of a schema that had another one until now. Nothing that was distinct becomes equal by it. */
    static void ofTables(Connection connection) throws SQLException {
        if (!isMysql(connection)) {
            return;
        }
        var others = names(
                connection,
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE' and table_collation <> '" + BINARY + "'");
        if (others.isEmpty()) {
            return;
        }
        LOG.info("Changing the collation of {} tables to {}", others.size(), BINARY);
        execute(connection, "set foreign_key_checks = 0");
        try {
            for (var table : others) {
                execute(connection, "alter table `" + table + "` convert to" + SETTING);
            }
        } finally {
            execute(connection, "set foreign_key_checks = 1");
        }
    }

    private static boolean isMysql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
