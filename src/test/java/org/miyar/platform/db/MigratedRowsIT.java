package org.miyar.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.miyar.testkit.OlderSchema;

/** What changes of the schema do to rows that were there before them. */
class MigratedRowsIT {
    @Test
    void addresses_move_out_of_the_audit_trail() throws Exception {
        try (var older = OlderSchema.before("audit-3")) {
            record(older, 1, "SIGN_IN", "192.0.2.7");
            record(older, 2, "SIGN_IN_REFUSED", "2001:db8::1");
            record(older, 3, "SIGN_IN", "");
            record(older, 4, "SIGN_IN_REFUSED", "x".repeat(65));
            record(older, 5, "ROLE_CHANGED", "hr → employee");

            var now = older.migrated();

            assertThat(texts(now, "select id, detail from audit_event order by id"))
                    .containsExactlyEntriesOf(Map.of(5L, "hr → employee"));
            assertThat(texts(now, "select event_id, address from audit_address"))
                    .containsOnly(Map.entry(1L, "192.0.2.7"), Map.entry(2L, "2001:db8::1"));
            assertThat(numbers(
                            now,
                            "select a.event_id from audit_address a join audit_event e"
                                    + " on e.id = a.event_id and e.at = a.at order by a.event_id"))
                    .as("at the time of their event")
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void links_in_letters_from_before_end_after_as_long_as_an_invitation() throws Exception {
        try (var older = OlderSchema.before("notification-3")) {
            write(older, 1, "Come to https://miyar.example/take#secret");
            write(older, 2, "Nothing to open here");

            var now = older.migrated();

            assertThat(numbers(now, "select id from outbox_mail where link_until = created_at + interval '14' day"))
                    .containsExactly(1L);
            assertThat(numbers(now, "select id from outbox_mail where link_until is null"))
                    .containsExactly(2L);
        }
    }

    @Test
    void openings_from_before_have_an_address_and_are_found_and_who_was_read_keeps_what_was_asked_then()
            throws Exception {
        try (var older = OlderSchema.before("opening-1")) {
            asked(older);
            candidate(older, 7, "timestamp '2026-11-21 10:00:00'");
            candidate(older, 8, "null");

            var now = older.migrated();

            assertThat(texts(now, "select id, concat(slug, ' ', status, ' ', wanted) from requisition"))
                    .containsExactlyEntriesOf(Map.of(3L, "job-3 open 1"));
            assertThat(numbers(now, "select id from requisition where search_title like '%deskagent%'"))
                    .as("found as a search of today spells it")
                    .containsExactly(3L);
            assertThat(numbers(now, "select id from requisition where search_title like '%کارشناس%'"))
                    .as("also where it was written with an Arabic letter")
                    .containsExactly(3L);
            assertThat(numbers(now, "select id from candidate where target_profile_id = 2"))
                    .containsExactly(7L);
            assertThat(numbers(now, "select id from candidate where target_profile_id is null"))
                    .containsExactly(8L);
            now.useHandle(handle -> handle.execute("delete from team where id = 4"));
            assertThat(numbers(now, "select id from requisition where team_id is null"))
                    .as("outlives its team")
                    .containsExactly(3L);
        }
    }

    @Test
    void whoever_was_invited_before_there_were_stages_stands_in_the_first_of_their_opening() throws Exception {
        try (var older = OlderSchema.before("stage-1")) {
            asked(older);
            candidate(older, 7, "null");

            var now = older.migrated();

            assertThat(texts(
                            now,
                            "select c.id, concat(s.kind, ' ', s.position) from candidate c"
                                    + " join stage s on s.id = c.stage_id and c.stage_since = c.created_at"))
                    .containsExactlyEntriesOf(Map.of(7L, "applied 0"));
            assertThat(numbers(now, "select position from stage where requisition_id = 3 order by position"))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    /** An opening of a team, with a target profile. */
    private static void asked(OlderSchema schema) {
        schema.execute("insert into person (id, name, search_name, language, created_at)"
                + " values (1, 'Nadia', 'nadia', 'en', timestamp '2026-11-20 10:00:00')");
        schema.execute("insert into branch (id, name) values (5, 'Here')");
        schema.execute("insert into team (id, branch_id, name) values (4, 5, 'Desk')");
        schema.execute("insert into instrument_version"
                + " (id, code, version, for_decisions, content_hash, files_hash, definition, published_at)"
                + " values (6, 'asked', '1', true, '0', '0', '', timestamp '2026-11-20 10:00:00')");
        schema.execute(
                "insert into target_profile (id, code, number, name_ar, name_fa, name_en, created_at, created_by)"
                        + " values (2, 'desk', 1, '', '', 'Desk', timestamp '2026-11-20 10:00:00', 1)");
        schema.execute("insert into requisition (id, title_ar, title_fa, title_en, team_id, target_profile_id,"
                + " instrument_version_id, status, created_at)"
                + " values (3, '', 'كارشناس', 'Desk Agent', 4, 2, 6, 'open', timestamp '2026-11-20 10:00:00')");
    }

    /** Somebody who applied there. */
    private static void candidate(OlderSchema schema, long id, String readAt) {
        schema.execute(
                "insert into sitting (id, person_id, instrument_version_id, created_at)"
                        + " values (?, 1, 6, timestamp '2026-11-20 10:00:00')",
                id);
        schema.execute(
                "insert into invitation (id, sitting_id, purpose, token_hash, created_at, expires_at)"
                        + " values (?, ?, 'application', ?, timestamp '2026-11-20 10:00:00',"
                        + " timestamp '2026-12-04 10:00:00')",
                id,
                id,
                new byte[] {(byte) id});
        schema.execute(
                "insert into candidate (id, requisition_id, person_id, invitation_id, created_at, read_at)"
                        + " values (?, 3, 1, ?, timestamp '2026-11-20 10:00:00', " + readAt + ")",
                id,
                id);
    }

    private static void record(OlderSchema schema, long id, String action, String detail) {
        schema.execute(
                "insert into audit_event (id, at, actor_kind, action, detail)"
                        + " values (?, timestamp '2026-11-20 10:00:00.123456', 'unknown', ?, ?)",
                id,
                action,
                detail);
    }

    private static void write(OlderSchema schema, long id, String body) {
        schema.execute(
                "insert into outbox_mail (id, recipient, language, subject, body, status, created_at, next_attempt_at)"
                        + " values (?, 'a@b.example', 'en', 'Hello', ?, 'kept', timestamp '2026-11-20 10:00:00',"
                        + " timestamp '2026-11-20 10:00:00')",
                id,
                body);
    }

    private static List<Long> numbers(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).list());
    }

    /** Those that are not empty. */
    private static Map<Long, String> texts(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).map((row, context) -> Map.entry(row.getLong(1), row.getString(2))).stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
