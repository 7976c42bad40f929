package org.miyar.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.config.StartupProblem;
import org.miyar.testkit.TestMiyar;

class MigrationsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private String tag;

    @BeforeEach
    void begin() throws IOException {
        tag = ChangelogDigest.own();
    }

    @AfterEach
    void mend() {
        execute("delete from DATABASECHANGELOG where id = 'from-the-future'");
        execute("update DATABASECHANGELOG set tag = '" + tag + "' where orderexecuted = " + last());
    }

    private static void execute(String sql) {
        miyar.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static int last() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select max(orderexecuted) from DATABASECHANGELOG")
                        .mapTo(int.class)
                        .one());
    }

    private static void migrate() {
        Migrations.run(miyar.bean(Database.class).pool());
    }

    private static void insertChangeFromTheFuture(int order) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into DATABASECHANGELOG (id, author, filename, dateexecuted, orderexecuted, exectype, tag)"
                                + " values ('from-the-future', 'miyar', 'db/changelog/9.9/future.sql', current_timestamp, ?, 'EXECUTED', 'newer')",
                        order));
    }

    @Test
    void a_schema_of_these_changelogs_is_left_alone() {
        // Whoever looked further than at the last change would refuse this one.
        insertChangeFromTheFuture(0);

        assertThatCode(MigrationsIT::migrate).doesNotThrowAnyException();
    }

    @Test
    void a_schema_without_a_tag_gets_this_programs() {
        execute("update DATABASECHANGELOG set tag = null");

        migrate();

        var tags = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select tag from DATABASECHANGELOG where tag is not null")
                        .mapTo(String.class)
                        .list());
        assertThat(tags).containsExactly(tag);
    }

    @Test
    void a_schema_that_a_newer_program_changed_is_refused() {
        insertChangeFromTheFuture(9999);

        assertThatThrownBy(MigrationsIT::migrate)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("newer Miyar (from-the-future)");
    }

    @Test
    void names_folded_with_blanks_are_folded_anew() {
        execute("insert into person (name, search_name, language, created_at)"
                + " values ('Sara van Lind', 'sara van lind', 'en', current_timestamp)");
        execute("delete from DATABASECHANGELOG where id = 'identity-search-name-without-blanks'");
        execute("update DATABASECHANGELOG set tag = null");
        // This process has seen that nothing was to do.
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();

        migrate();

        var folded = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select search_name from person where name = 'Sara van Lind'")
                        .mapTo(String.class)
                        .one());
        assertThat(folded).isEqualTo(new SearchKey("Sara van Lind").value());
    }
}
