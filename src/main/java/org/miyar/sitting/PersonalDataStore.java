package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of what a person may ask for: a copy, and erasure. */
@ApplicationScoped
class PersonalDataStore {
    private static final String OWN = "where sitting_id in (select id from sitting where person_id = ?)";

    private static final Pattern WORD = Pattern.compile("_(.)");

    private final Jdbi jdbi;

    @Inject
    PersonalDataStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Piece> export(PersonId person) {
        var pieces = new ArrayList<Piece>();
        pieces.addAll(pieces("sitting", """
                select s.id as sitting, i.code as instrument, i.version, s.language, s.created_at, s.started_at, s.submitted_at
                from sitting s join instrument_version i on i.id = s.instrument_version_id where s.person_id = ? order by s.id""", person));
        pieces.addAll(pieces(
                "invitation",
                "select sitting_id as sitting, purpose, created_at, expires_at, opened_at, revoked_at from invitation "
                        + OWN + " order by id",
                person));
        pieces.addAll(pieces(
                "sitting-event",
                "select sitting_id as sitting, at, kind, seconds from sitting_event " + OWN + " order by id",
                person));
        pieces.addAll(pieces(
                "accommodation",
                "select sitting_id as sitting, extra_time_percent, timing_signals, notes, recorded_at from accommodation "
                        + OWN + " order by sitting_id",
                person));
        pieces.addAll(pieces(
                "session",
                "select sitting_id as sitting, created_at, expires_at from sitting_session " + OWN
                        + " order by created_at",
                person));
        pieces.addAll(pieces(
                "invitation-made",
                "select sitting_id as sitting, purpose, created_at from invitation where invited_by = ? order by id",
                person));
        pieces.addAll(pieces(
                "accommodation-recorded",
                "select sitting_id as sitting, recorded_at from accommodation where recorded_by = ? order by sitting_id",
                person));
        return pieces;
    }

    private List<Piece> pieces(String kind, String sql, PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind(0, person.value())
                .map((row, context) -> new Piece(kind, fields(row)))
                .list());
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var label = columns.getColumnLabel(i);
            var value = columns.getColumnType(i) == Types.TIMESTAMP
                    ? Columns.optionalInstant(row, label).map(Instant::toString)
                    : Optional.ofNullable(row.getString(i));
            value.ifPresent(text -> fields.put(fieldName(label), text));
        }
        return fields;
    }

    /** {@code created_at} becomes {@code createdAt}, as in what the other features tell. */
    private static String fieldName(String column) {
        return WORD.matcher(column.toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    void removeEndedSessions(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from sitting_session where expires_at <= ?", now));
    }

    void lock(PersonId person) {
        jdbi.useHandle(handle -> handle.createQuery("select id from sitting where person_id = ? order by id for update")
                .bind(0, person.value())
                .mapTo(long.class)
                .list());
    }

    void erase(PersonId person) {
        jdbi.useTransaction(handle -> {
            // First, since a save locks the same row: none that is under way writes an answer behind the deletion.
            handle.execute("update sitting set epoch = epoch + 1 where person_id = ?", person.value());
            handle.execute("delete from answer " + OWN, person.value());
            handle.execute("delete from sitting_event " + OWN, person.value());
            handle.execute("delete from accommodation " + OWN, person.value());
            handle.execute("delete from sitting_session " + OWN, person.value());
            handle.execute("update sitting set person_id = null where person_id = ?", person.value());
            handle.execute("update invitation set invited_by = null where invited_by = ?", person.value());
            handle.execute("update accommodation set recorded_by = null where recorded_by = ?", person.value());
        });
    }

    /** An answer and what its sitting says about it. */
    record Answered(
            SittingId sitting,
            InstrumentVersionId instrument,
            Language language,
            List<Integer> pages,
            String item,
            int choice,
            OptionalInt shownMillis,
            Instant at) {}

    List<Answered> answers(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.sitting_id, s.instrument_version_id, s.language, s.page_order, a.item, a.choice, a.shown_ms,
                               a.answered_at
                        from answer a join sitting s on s.id = a.sitting_id
                        where s.person_id = ? order by a.sitting_id, a.answered_at, a.item
                        """)
                .bind(0, person.value())
                .map((row, context) -> answered(row))
                .list());
    }

    private static Answered answered(ResultSet row) throws SQLException {
        int shown = row.getInt("shown_ms");
        var millis = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(shown);
        return new Answered(
                new SittingId(row.getLong("sitting_id")),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                SittingStore.pages(row.getString("page_order")),
                row.getString("item"),
                row.getInt("choice"),
                millis,
                Columns.instant(row, "answered_at"));
    }

    /** What somebody agreed to at the start of a sitting. */
    record Agreed(SittingId sitting, InstrumentVersionId instrument, Instant at, Agreement agreement) {}

    List<Agreed> agreements(PersonId person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select id, instrument_version_id, started_at, language, notice_version, agreed_organisation,
                               agreed_contact, agreed_months
                        from sitting where person_id = ? order by id
                        """).bind(0, person.value()).map((row, context) -> agreed(row)).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Agreed> agreed(ResultSet row) throws SQLException {
        var agreement = SittingStore.agreement(row);
        return agreement.isEmpty()
                ? Optional.empty()
                : Optional.of(new Agreed(
                        new SittingId(row.getLong("id")),
                        new InstrumentVersionId(row.getLong("instrument_version_id")),
                        Columns.instant(row, "started_at"),
                        agreement.get()));
    }
}
