package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.privacy.PersonalData;
import org.miyar.testkit.TestMiyar;

/** Whoever stores a person answers for it. */
class PersonalDataIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    /** Columns that name a person without a foreign key, so that the trail outlives the row. */
    private static final Set<String> BY_NAME = Set.of("person_id", "actor_id");

    @Test
    void every_column_that_names_a_person_is_claimed_by_somebody_who_exports_and_erases_it() throws SQLException {
        var claimed = CDI.current().select(PersonalData.class).stream()
                .flatMap(keeper -> keeper.claims().stream())
                .collect(Collectors.toSet());
        Set<String> found =
                miyar.jdbi().withHandle(handle -> columns(handle.getConnection().getMetaData()));
        assertThat(found)
                .contains("account.person_id", "audit_event.actor_id", "team.lead_id")
                .isSubsetOf(claimed);
    }

    private static Set<String> columns(DatabaseMetaData schema) throws SQLException {
        var found = new TreeSet<String>();
        var connection = schema.getConnection();
        var tables = new TreeSet<String>();
        try (var rows = schema.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        for (var table : tables) {
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
