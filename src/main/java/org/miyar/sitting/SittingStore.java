package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** SQL of sittings. What changes one locks its row first, as every write of an answer does. */
@ApplicationScoped
class SittingStore {
    /** An answer that was given elsewhere, into a sitting nobody else knows yet. */
    private static final String INSERT_ANSWER = """
            insert into answer (sitting_id, item, choice, sequence, shown_ms, arrivals, first_at, answered_at)
            values (?, ?, ?, ?, ?, 1, ?, ?)
            """;

    private final Jdbi jdbi;

    @Inject
    SittingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    SittingId insert(PersonId person, InstrumentVersionId instrument, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into sitting (person_id, instrument_version_id, created_at) values (?, ?, ?)")
                .bind(0, person.value())
                .bind(1, instrument.value())
                .bind(2, now)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new SittingId(row.getLong(1)))
                .one());
    }

    /** The sitting, if the holder still is one. */
    Optional<Sitting> find(InvitationHolder holder) {
        return find(holder, "");
    }

    /** The same with its row locked until the unit of work ends. */
    Optional<Sitting> lock(InvitationHolder holder) {
        return find(holder, " for update");
    }

    private Optional<Sitting> find(InvitationHolder holder, String locking) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, instrument_version_id, language, notice_version, agreed_organisation, agreed_contact, agreed_months,
                               page_order, created_at, started_at, submitted_at,
                               case when started_at is not null then timed
                                    else coalesce((select a.timing_signals from accommodation a where a.sitting_id = sitting.id), true)
                               end as timed
                        from sitting where id = ? and epoch = ? and person_id = ?
                        """ + locking)
                .bind(0, holder.sitting().value())
                .bind(1, holder.epoch())
                .bind(2, holder.person().value())
                .map((row, context) -> sitting(row))
                .findOne());
    }

    void start(SittingId sitting, Agreement agreement, List<Integer> pages, boolean timed, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update sitting
                        set language = :language, notice_version = :notice, agreed_organisation = :organisation,
                            agreed_contact = :contact, agreed_months = :months, page_order = :pages, timed = :timed,
                            started_at = :now
                        where id = :id and started_at is null
                        """)
                .bind("language", agreement.language().tag())
                .bind("notice", agreement.notice())
                .bind("organisation", agreement.organisation())
                .bind("contact", agreement.contact())
                .bind("months", agreement.months())
                .bind("pages", text(pages))
                .bind("timed", timed)
                .bind("now", now)
                .bind("id", sitting.value())
                .execute());
    }

    void submit(SittingId sitting, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update sitting set submitted_at = ? where id = ? and started_at is not null and submitted_at is null",
                now,
                sitting.value()));
    }

    void log(SittingId sitting, Instant at, SittingEventKind kind, @Nullable Integer seconds) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into sitting_event (sitting_id, at, kind, seconds) values (?, ?, ?, ?)",
                sitting.value(),
                at,
                kind.tag(),
                seconds));
    }

    int events(SittingId sitting) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from sitting_event where sitting_id = ?")
                .bind(0, sitting.value())
                .mapTo(int.class)
                .one());
    }

    /** Without interruptions and lengths where times say nothing about the person. */
    List<SittingEvent> history(SittingId sitting) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.at, e.kind, case when s.timed then e.seconds end as seconds
                        from sitting_event e join sitting s on s.id = e.sitting_id
                        where e.sitting_id = :sitting and (s.timed or e.kind <> :interrupted) order by e.at, e.id
                        """)
                .bind("sitting", sitting.value())
                .bind("interrupted", SittingEventKind.INTERRUPTED.tag())
                .map((row, context) -> event(row))
                .list());
    }

    private static SittingEvent event(ResultSet row) throws SQLException {
        long seconds = row.getLong("seconds");
        Optional<Duration> length = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        return new SittingEvent(SittingEventKind.ofTag(row.getString("kind")), Columns.instant(row, "at"), length);
    }

    /** Every time at which something of the sitting reached the server, in order. */
    List<Instant> signsOfLife(SittingId sitting) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select at from (
                          select first_at as at from answer where sitting_id = :id
                          union select answered_at from answer where sitting_id = :id
                          union select at from sitting_event where sitting_id = :id
                          union select started_at from sitting where id = :id) as signs
                        order by at
                        """)
                .bind("id", sitting.value())
                .map((row, context) -> Columns.instant(row, "at"))
                .list());
    }

    SittingId insertCompleted(CompletedSitting completed) {
        var id = insert(completed.person(), completed.instrument(), completed.invitedAt());
        jdbi.useHandle(handle -> {
            begin(handle, id, completed.language(), completed.pages(), completed.timed(), completed.startedAt());
            handle.execute("update sitting set submitted_at = ? where id = ?", completed.submittedAt(), id.value());
            insertAnswers(handle, id, completed.timed(), completed.answers());
        });
        return id;
    }

    SittingId insertUnfinished(UnfinishedSitting unfinished) {
        var id = insert(unfinished.person(), unfinished.instrument(), unfinished.invitedAt());
        unfinished
                .begun()
                .ifPresent(begun -> jdbi.useHandle(handle -> {
                    begin(handle, id, begun.language(), begun.pages(), true, begun.startedAt());
                    insertAnswers(handle, id, true, begun.answers());
                }));
        return id;
    }

    private static void begin(
            Handle handle, SittingId id, Language language, List<Integer> pages, boolean timed, Instant startedAt) {
        handle.execute(
                "update sitting set language = ?, page_order = ?, timed = ?, started_at = ? where id = ?",
                language.tag(),
                text(pages),
                timed,
                startedAt,
                id.value());
    }

    private static void insertAnswers(
            Handle handle, SittingId id, boolean timed, List<CompletedSitting.Given> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(INSERT_ANSWER);
        for (var answer : answers) {
            var shown = answer.shownMillis();
            batch.bind(0, id.value())
                    .bind(1, answer.item())
                    .bind(2, answer.value())
                    .bind(3, answer.at().toEpochMilli())
                    .bind(4, timed && shown.isPresent() ? shown.getAsInt() : null)
                    .bind(5, answer.at())
                    .bind(6, answer.at())
                    .add();
        }
        batch.execute();
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                new SittingId(row.getLong("id")),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Optional.ofNullable(row.getString("language")).flatMap(Language::ofTag),
                agreement(row),
                pages(row.getString("page_order")),
                row.getBoolean("timed"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "started_at"),
                Columns.optionalInstant(row, "submitted_at"));
    }

    /** What was agreed to; empty before the start, and where nobody was asked. */
    static Optional<Agreement> agreement(ResultSet row) throws SQLException {
        int months = row.getInt("agreed_months");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Agreement(
                        row.getString("notice_version"),
                        Language.ofTag(row.getString("language")).orElseThrow(),
                        row.getString("agreed_organisation"),
                        row.getString("agreed_contact"),
                        months));
    }

    private static String text(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> pages(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
