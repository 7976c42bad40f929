package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.requisition.RequisitionId;

/** SQL of lists being invited. A row is kept only until it is dealt with: it is somebody's name and address. */
@ApplicationScoped
class RosterStore {
    private static final String SELECT = """
            select run.id, run.requisition_id, run.started_by, run.started_at, run.total, run.invited, run.left_alone, run.state,
                   r.title_ar, r.title_fa, r.title_en
            from roster_run run join requisition r on r.id = run.requisition_id
            """;

    private static final int ADDRESSES_AT_A_TIME = 500;

    private final Jdbi jdbi;

    @Inject
    RosterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Somebody still to be invited. */
    record Waiting(int position, String name, EmailAddress email, Language language) {}

    long insert(RequisitionId requisition, PersonId by, Instant at, List<Waiting> rows) {
        return jdbi.withHandle(handle -> {
            long run = handle.createUpdate("""
                            insert into roster_run (requisition_id, started_by, started_at, total, invited, left_alone, state)
                            values (:requisition, :by, :at, :total, 0, 0, :running)
                            """)
                    .bind("requisition", requisition.value())
                    .bind("by", by.value())
                    .bind("at", at)
                    .bind("total", rows.size())
                    .bind("running", RosterRun.State.RUNNING.code())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            var batch = handle.prepareBatch(
                    "insert into roster_row (run_id, position, name, email, language) values (?, ?, ?, ?, ?)");
            for (var row : rows) {
                batch.add(
                        run,
                        row.position(),
                        row.name(),
                        row.email().value(),
                        row.language().tag());
            }
            batch.execute();
            return run;
        });
    }

    /** The addresses that have been invited for the opening, of those given. */
    Set<EmailAddress> invited(RequisitionId requisition, Collection<EmailAddress> addresses) {
        var found = new HashSet<EmailAddress>();
        var all = addresses.stream().map(EmailAddress::value).distinct().toList();
        for (int from = 0; from < all.size(); from += ADDRESSES_AT_A_TIME) {
            var some = all.subList(from, Math.min(all.size(), from + ADDRESSES_AT_A_TIME));
            found.addAll(jdbi.withHandle(handle -> handle.createQuery("""
                            select distinct p.email from person p join candidate c on c.person_id = p.id
                            where p.email in (<emails>) and c.requisition_id = :requisition
                            """)
                    .bindList("emails", some)
                    .bind("requisition", requisition.value())
                    .map((row, context) -> EmailAddress.stored(row.getString("email")))
                    .list()));
        }
        return found;
    }

    /** The oldest list that is not done. */
    Optional<RosterRun> nextRunning() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where run.state = :running order by run.id limit 1")
                        .bind("running", RosterRun.State.RUNNING.code())
                        .map(RosterStore::run)
                        .findOne());
    }

    /** A list that is not done, its row locked until the unit of work ends. */
    Optional<RosterRun> lockRunning(long run) {
        var locked = jdbi.withHandle(
                handle -> handle.createQuery("select id from roster_run where id = :id and state = :running for update")
                        .bind("id", run)
                        .bind("running", RosterRun.State.RUNNING.code())
                        .mapTo(Long.class)
                        .findOne());
        return locked.flatMap(this::find);
    }

    Optional<RosterRun> find(long run) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where run.id = :id")
                .bind("id", run)
                .map(RosterStore::run)
                .findOne());
    }

    /** The lists begun last, newest first. */
    List<RosterRun> newest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by run.id desc limit :limit")
                .bind("limit", limit)
                .map(RosterStore::run)
                .list());
    }

    List<Waiting> next(long run, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, name, email, language from roster_row where run_id = :run
                        order by position limit :limit
                        """)
                .bind("run", run)
                .bind("limit", limit)
                .map((row, context) -> new Waiting(
                        row.getInt("position"),
                        row.getString("name"),
                        EmailAddress.stored(row.getString("email")),
                        Language.ofTag(row.getString("language")).orElseThrow()))
                .list());
    }

    /** Forgets the rows up to this one and counts what became of them. */
    void done(long run, int upTo, int invited, int leftAlone) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from roster_row where run_id = ? and position <= ?", run, upTo);
            handle.execute(
                    "update roster_run set invited = invited + ?, left_alone = left_alone + ? where id = ?",
                    invited,
                    leftAlone,
                    run);
        });
    }

    /** Forgets whatever rows are left. */
    void end(long run, RosterRun.State state, Instant at) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from roster_row where run_id = ?", run);
            handle.execute("update roster_run set state = ?, ended_at = ? where id = ?", state.code(), at, run);
        });
    }

    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle
                .createQuery(SELECT + "where run.started_by = :person order by run.id")
                .bind("person", person.value())
                .map(RosterStore::run)
                .stream()
                .map(RosterStore::piece)
                .toList());
    }

    private static Piece piece(RosterRun run) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("job", run.job().in(Language.ENGLISH));
        fields.put("startedAt", run.startedAt().toString());
        fields.put("people", Integer.toString(run.total()));
        return new Piece("roster", fields);
    }

    void cutLoose(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("update roster_run set started_by = null where started_by = ?", person.value()));
    }

    private static RosterRun run(ResultSet row, StatementContext context) throws SQLException {
        return new RosterRun(
                row.getLong("id"),
                new RequisitionId(row.getLong("requisition_id")),
                new PartialText(row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en")),
                Columns.optionalLong(row, "started_by").map(PersonId::new),
                Columns.instant(row, "started_at"),
                row.getInt("total"),
                row.getInt("invited"),
                row.getInt("left_alone"),
                RosterRun.State.ofCode(row.getString("state")));
    }
}
