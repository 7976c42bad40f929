package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.SearchKey;
import org.miyar.profile.TargetProfileId;
import org.miyar.team.TeamId;

/** SQL of job openings. */
@ApplicationScoped
class RequisitionStore {
    private static final String SELECT = """
            select id, title_ar, title_fa, title_en, team_id, target_profile_id, instrument_version_id, status, demo, version
            from requisition
            """;

    private final Jdbi jdbi;

    @Inject
    RequisitionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    RequisitionId insert(
            LocalizedText title,
            Optional<TeamId> team,
            Optional<TargetProfileId> target,
            InstrumentVersionId instrument,
            boolean demo,
            Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into requisition (title_ar, title_fa, title_en, team_id, target_profile_id,
                            instrument_version_id, status, demo, created_at)
                        values (:ar, :fa, :en, :team, :target, :instrument, :status, :demo, :now)
                        """)
                .bind("ar", title.ar())
                .bind("fa", title.fa())
                .bind("en", title.en())
                .bind("team", team.map(TeamId::value).orElse(null))
                .bind("target", target.map(TargetProfileId::value).orElse(null))
                .bind("instrument", instrument.value())
                .bind("status", RequisitionStatus.OPEN.code())
                .bind("demo", demo)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new RequisitionId(row.getLong(1)))
                .one());
    }

    Optional<Requisition> find(RequisitionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(RequisitionStore::requisition)
                .findOne());
    }

    /** Open jobs with the text in their title, letter case aside; the newest first. */
    List<Requisition> open(String search, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where status = :status and (lower(title_ar) like :title escape '!'
                            or lower(title_fa) like :title escape '!' or lower(title_en) like :title escape '!')
                        order by id desc limit :limit offset :offset
                        """)
                .bind("status", RequisitionStatus.OPEN.code())
                .bind("title", "%" + SearchKey.likeFragment(search.strip().toLowerCase(Locale.ROOT)) + "%")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(RequisitionStore::requisition)
                .list());
    }

    private static Requisition requisition(ResultSet row, StatementContext context) throws SQLException {
        return new Requisition(
                new RequisitionId(row.getLong("id")),
                new LocalizedText(row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en")),
                id(row, "team_id", TeamId::new),
                id(row, "target_profile_id", TargetProfileId::new),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                RequisitionStatus.ofCode(row.getString("status")),
                row.getBoolean("demo"),
                row.getInt("version"));
    }

    private static <T> Optional<T> id(ResultSet row, String column, LongFunction<T> type) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(type.apply(id));
    }
}
