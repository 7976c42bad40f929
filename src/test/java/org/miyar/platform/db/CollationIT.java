package org.miyar.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.testkit.TestMiyar;

/** H2 compares spellings exactly and has nothing to set. */
@Tag("mysql")
class CollationIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void a_schema_made_with_the_default_of_mysql_tells_spellings_apart_like_any_other() {
        var url = miyar.bean(Database.class).pool().getJdbcUrl();
        var name = url.replaceFirst("^jdbc:mysql://[^/]+/([^?]*).*", "$1") + "_ai";
        try {
            miyar.jdbi()
                    .useHandle(handle -> handle.execute(
                            "create database " + name + " character set utf8mb4 collate utf8mb4_0900_ai_ci"));
            var config = Config.of(Map.of(
                    Setting.DB_URL,
                    url.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + name),
                    Setting.DB_POOL,
                    "2"));
            try (var database = Database.open(config)) {
                assertThat(collations(database)).containsOnly(Collation.BINARY);
                // as a Miyar that did not look at it would have left it
                database.jdbi().useHandle(handle -> {
                    handle.execute("alter database character set utf8mb4 collate utf8mb4_0900_ai_ci");
                    handle.execute(
                            "alter table team_member convert to character set utf8mb4 collate utf8mb4_0900_ai_ci");
                    handle.execute("alter table account convert to character set utf8mb4 collate utf8mb4_0900_ai_ci");
                });
                assertThat(collations(database)).contains("utf8mb4_0900_ai_ci");
            }
            try (var database = Database.open(config)) {
                assertThat(collations(database)).containsOnly(Collation.BINARY);
                assertThat(accountsOf(database, "jose@example.org", "josé@example.org"))
                        .isEqualTo(1);
            }
        } finally {
            miyar.jdbi().useHandle(handle -> handle.execute("drop database if exists " + name));
        }
    }

    /** How many have the first of these addresses once all of them have an account. */
    private static int accountsOf(Database database, String... addresses) {
        return database.jdbi().withHandle(handle -> {
            for (var email : addresses) {
                long person = handle.createUpdate("""
                                insert into person (name, search_name, email, language, created_at)
                                values (:email, :email, :email, 'en', now())
                                """)
                        .bind("email", email)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(long.class)
                        .one();
                handle.execute(
                        "insert into account (person_id, email, created_at) values (?, ?, now())", person, email);
            }
            return handle.createQuery("select count(*) from account where email = :email")
                    .bind("email", addresses[0])
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static List<String> collations(Database database) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select table_collation from information_schema.tables
                                where table_schema = database() and table_type = 'BASE TABLE'
                                union all
                                select collation_name from information_schema.columns
                                where table_schema = database() and collation_name is not null
                                union all
                                select default_collation_name from information_schema.schemata
                                where schema_name = database()
                                """).mapTo(String.class).list());
    }
}
