package org.miyar.house;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.miyar.testkit.TestMiyar;

/** What the tables of a database are and hold, as it tells itself. */
record Schema(TestMiyar miyar) {
    /** Columns that name a person without a foreign key, so that the trail outlives the row. */
    private static final Set<String> BY_NAME = Set.of("person_id", "actor_id");

    /** Every column that names a person or their account. */
    Set<String> columnsOfPeople() throws SQLException {
        return miyar.jdbi().withHandle(handle -> columns(handle.getConnection().getMetaData()));
    }

    int count(String sql) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    /** Every column of text, of any table, in which the text stands somewhere. */
    Set<String> columnsThatHold(String text) throws SQLException {
        var found = new TreeSet<String>();
        for (var column : miyar.jdbi()
                .withHandle(handle -> textColumns(handle.getConnection().getMetaData()))) {
            var table = column.replaceFirst("\\..*", "");
            if (count("select count(*) from " + table + " where lower(" + column + ") like '%" + text + "%'") > 0) {
                found.add(column.toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** Every table there is. */
    Set<String> tables() {
        return miyar.jdbi().withHandle(handle -> {
            try {
                return tables(handle.getConnection().getMetaData());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Set<String> textColumns(DatabaseMetaData schema) throws SQLException {
        var found = new TreeSet<String>();
        var connection = schema.getConnection();
        for (var table : tables(schema)) {
            try (var columns = schema.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
                while (columns.next()) {
                    var type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                    if (type.contains("char") || type.contains("text")) {
                        found.add(table + "." + columns.getString("COLUMN_NAME"));
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> tables(DatabaseMetaData schema) throws SQLException {
        var tables = new TreeSet<String>();
        var connection = schema.getConnection();
        try (var rows = schema.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static Set<String> columns(DatabaseMetaData schema) throws SQLException {
        var found = new TreeSet<String>();
        var connection = schema.getConnection();
        for (var table : tables(schema)) {
            if (Set.of("person", "account").contains(table.toLowerCase(Locale.ROOT))) {
                try (var keys = schema.getExportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                    while (keys.next()) {
                        found.add(keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"));
                    }
                }
            }
            try (var columns = schema.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
                while (columns.next()) {
                    var name = columns.getString("COLUMN_NAME");
                    if (BY_NAME.contains(name.toLowerCase(Locale.ROOT))) {
                        found.add(table + "." + name);
                    }
                }
            }
        }
        return found.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
