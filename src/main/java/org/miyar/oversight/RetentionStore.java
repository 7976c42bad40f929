package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of whom retention looks at, what it has announced, who is held back, and what its runs did. */
@ApplicationScoped
class RetentionStore {
    private final Jdbi jdbi;

    @Inject
    RetentionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Real people without an account who were not erased, known since before the time given, by id from the one after {@code after}. */
    List<PersonId> applicantsKnownBefore(Instant time, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id from person p left join account a on a.person_id = p.id
                        where p.id > :after and p.created_at < :time and p.demo = false and a.person_id is null
                            and p.search_name <> ''
                        order by p.id limit :limit
                        """)
                .bind("after", after)
                .bind("time", time)
                .bind("limit", limit)
                .map((row, context) -> new PersonId(row.getLong("id")))
                .list());
    }

    /** @param held empty if nothing holds it back */
    record Due(PersonId person, Instant at, Optional<String> held) {}

    /** Says who of these is erased next, and nobody else of them. Returns who was not announced before. */
    int announce(Collection<PersonId> looked, List<Due> due, Instant now) {
        return jdbi.inTransaction(handle -> {
            var known = handle.createQuery("select person_id from retention_due where person_id in (<people>)")
                    .bindList("people", looked.stream().map(PersonId::value).toList())
                    .mapTo(Long.class)
                    .set();
            var wanted = due.stream().map(one -> one.person().value()).collect(Collectors.toSet());
            for (long person : known) {
                if (!wanted.contains(person)) {
                    handle.execute("delete from retention_due where person_id = ?", person);
                }
            }
            for (var one : due) {
                var held = one.held().orElse(null);
                if (known.contains(one.person().value())) {
                    handle.execute(
                            "update retention_due set due_at = ?, held = ? where person_id = ?",
                            one.at(),
                            held,
                            one.person().value());
                } else {
                    handle.execute(
                            "insert into retention_due (person_id, due_at, announced_at, held) values (?, ?, ?, ?)",
                            one.person().value(),
                            one.at(),
                            now,
                            held);
                }
            }
            return (int)
                    wanted.stream().filter(person -> !known.contains(person)).count();
        });
    }

    /** Who was announced that long ago and is due, by id from the one after {@code after}. */
    List<PersonId> ripe(Instant now, Instant announcedBefore, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person_id from retention_due
                        where due_at < :now and announced_at <= :announced and held is null and person_id > :after
                        order by person_id limit :limit
                        """)
                .bind("now", now)
                .bind("announced", announcedBefore)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new PersonId(row.getLong("person_id")))
                .list());
    }

    int heldBack(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from retention_due where due_at < :now and held is not null")
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }

    /** Those that come next, the first one first. One that was announced late waits until it was announced long enough. */
    List<DueErasure> page(long noticeDays, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.person_id, p.name, d.due_at, d.announced_at, d.held, h.reason from retention_due d
                        join person p on p.id = d.person_id
                        left join retention_hold h on h.person_id = d.person_id
                        order by d.due_at, d.person_id limit :limit offset :offset
                        """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> due(row, noticeDays))
                .list());
    }

    private static DueErasure due(ResultSet row, long noticeDays) throws SQLException {
        var due = Columns.instant(row, "due_at");
        var noticed = Columns.instant(row, "announced_at").plusSeconds(noticeDays * 86_400);
        return new DueErasure(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                due.isAfter(noticed) ? due : noticed,
                Optional.ofNullable(row.getString("held")),
                Optional.ofNullable(row.getString("reason")));
    }

    int due() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from retention_due")
                .mapTo(Integer.class)
                .one());
    }

    Optional<Instant> dueAt(PersonId person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select due_at from retention_due where person_id = :person")
                        .bind("person", person.value())
                        .map((row, context) -> Columns.instant(row, "due_at"))
                        .findOne());
    }

    Set<PersonId> held(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(
                handle -> handle.createQuery("select person_id from retention_hold where person_id in (<people>)")
                        .bindList("people", people.stream().map(PersonId::value).toList())
                        .map((row, context) -> new PersonId(row.getLong("person_id")))
                        .set());
    }

    Optional<Hold> hold(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.reason, h.placed_at, who.name from retention_hold h
                        left join person who on who.id = h.placed_by where h.person_id = :person
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Hold(
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("name")),
                        Columns.instant(row, "placed_at")))
                .findOne());
    }

    void place(PersonId person, String reason, PersonId by, Instant now) {
        release(person);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into retention_hold (person_id, reason, placed_by, placed_at) values (?, ?, ?, ?)",
                    person.value(),
                    reason,
                    by.value(),
                    now);
            handle.execute("update retention_due set held = 'hold' where person_id = ?", person.value());
        });
    }

    /** False if nothing held it back. */
    boolean release(PersonId person) {
        return jdbi.withHandle(handle -> {
            handle.execute(
                    "update retention_due set held = null where person_id = ? and held = 'hold'", person.value());
            return handle.execute("delete from retention_hold where person_id = ?", person.value()) > 0;
        });
    }

    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'retention' as kind, due_at as at, '' as reason from retention_due where person_id = :person
                        union all
                        select 'retention-hold', placed_at, reason from retention_hold where person_id = :person
                        union all
                        select 'retention-held', placed_at, '' from retention_hold where placed_by = :person
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Piece(
                        row.getString("kind"),
                        row.getString("reason").isEmpty()
                                ? Map.of("at", Columns.instant(row, "at").toString())
                                : Map.of(
                                        "at",
                                        Columns.instant(row, "at").toString(),
                                        "reason",
                                        row.getString("reason"))))
                .list());
    }

    void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from retention_due where person_id = ?", person.value());
            handle.execute("delete from retention_hold where person_id = ?", person.value());
            handle.execute("update retention_hold set placed_by = null where placed_by = ?", person.value());
        });
    }

    /** The run that was cut off, to be gone on with, or a new one. */
    long begin(Instant now) {
        return jdbi.inTransaction(handle -> {
            var open = handle.createQuery("select max(id) from retention_run where ended_at is null")
                    .mapTo(Long.class)
                    .findOne();
            if (open.isPresent()) {
                handle.execute("update retention_run set taken_up = taken_up + 1 where id = ?", open.get());
                return open.get();
            }
            return handle.createUpdate("insert into retention_run (started_at) values (:now)")
                    .bind("now", now)
                    .executeAndReturnGeneratedKeys("id")
                    .map((row, context) -> row.getLong(1))
                    .one();
        });
    }

    void countAnnounced(long run, int number) {
        jdbi.useHandle(handle ->
                handle.execute("update retention_run set announced = announced + ? where id = ?", number, run));
    }

    void countErased(long run) {
        jdbi.useHandle(handle -> handle.execute("update retention_run set erased = erased + 1 where id = ?", run));
    }

    void end(long run, Instant now, int lookedAt, int held, int failed) {
        jdbi.useHandle(handle -> handle.execute(
                "update retention_run set ended_at = ?, looked_at = ?, held = ?, failed = failed + ? where id = ?",
                now,
                lookedAt,
                held,
                failed,
                run));
    }

    /** The newest first. */
    List<RetentionRun> runs(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from retention_run order by id desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new RetentionRun(
                        Columns.instant(row, "started_at"),
                        Columns.optionalInstant(row, "ended_at"),
                        row.getInt("taken_up"),
                        row.getInt("looked_at"),
                        row.getInt("announced"),
                        row.getInt("erased"),
                        row.getInt("held"),
                        row.getInt("failed")))
                .list());
    }

    /** When the timer runs next; empty where it never did. */
    Optional<Instant> next(String task) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select execution_time from scheduled_tasks where task_name = :task")
                        .bind("task", task)
                        .map((row, context) -> Columns.instant(row, "execution_time"))
                        .findFirst());
    }
}
