package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people tell about themselves of their own will stands in tables that nothing but the counting of groups reads. */
class KeptApartTest {
    private static final Pattern TABLE = Pattern.compile("demographic_(?:sheet|answer|question|tally)");

    @Test
    void only_insight_knows_the_tables_of_what_people_told_of_their_own_will() {
        assertThat(Sources.java(Sources.MAIN))
                .filteredOn(file -> TABLE.matcher(file.text()).find())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.folder()).isEqualTo("src/main/java/org/miyar/insight"));
    }

    @Test
    void no_other_table_points_at_them() {
        assertThat(Sources.files("db/changelog", ".sql"))
                .filteredOn(file -> TABLE.matcher(file.text()).find())
                .extracting(Sources.File::path)
                .containsExactly("db/changelog/0.1/20261122-1820-demographics.sql");
    }
}
