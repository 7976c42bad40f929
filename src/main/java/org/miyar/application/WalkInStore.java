package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.application.WalkIns.Arrival;
import org.miyar.platform.db.Columns;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;

/** SQL of walk-in days. */
@ApplicationScoped
class WalkInStore {
    private static final String SELECT = """
            select w.id, w.requisition_id, w.code, w.held_on, w.starts_at, w.ends_at, w.ended_at,
                   (select count(a.person_id) from application a where a.walk_in_id = w.id) as came
            from walk_in w
            """;

    private final Jdbi jdbi;

    @Inject
    WalkInStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(RequisitionId opening, String code, LocalDate day, Instant starts, Instant ends) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into walk_in (requisition_id, code, held_on, starts_at, ends_at)
                        values (:opening, :code, :day, :starts, :ends)
                        """)
                .bind("opening", opening.value())
                .bind("code", code)
                .bind("day", day)
                .bind("starts", starts)
                .bind("ends", ends)
                .execute());
    }

    boolean end(WalkInId id, Instant now) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update walk_in set ended_at = ? where id = ? and ended_at is null and ends_at > ?",
                        now,
                        id.value(),
                        now)
                == 1);
    }

    Optional<WalkIn> find(WalkInId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where w.id = :id")
                .bind("id", id.value())
                .map(WalkInStore::walkIn)
                .findOne());
    }

    Optional<WalkIn> ofCode(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where w.code = :code")
                .bind("code", code)
                .map(WalkInStore::walkIn)
                .findOne());
    }

    List<WalkIn> of(RequisitionId opening, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where w.requisition_id = :opening order by w.starts_at desc, w.id desc limit :limit")
                .bind("opening", opening.value())
                .bind("limit", limit)
                .map(WalkInStore::walkIn)
                .list());
    }

    /** The latest first. */
    List<Arrival> arrivals(WalkInId id, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.candidate_id, a.applied_at, p.name
                        from application a join person p on p.id = a.person_id
                        where a.walk_in_id = :id order by a.id desc limit :limit offset :offset
                        """)
                .bind("id", id.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new Arrival(
                        new CandidateId(row.getLong("candidate_id")),
                        row.getString("name"),
                        Columns.instant(row, "applied_at")))
                .list());
    }

    private static WalkIn walkIn(ResultSet row, StatementContext context) throws SQLException {
        return new WalkIn(
                new WalkInId(row.getLong("id")),
                new RequisitionId(row.getLong("requisition_id")),
                row.getString("code"),
                row.getObject("held_on", LocalDate.class),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.optionalInstant(row, "ended_at"),
                row.getInt("came"));
    }
}
