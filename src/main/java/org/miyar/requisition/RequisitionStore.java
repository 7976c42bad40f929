package org.miyar.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.db.Columns;
import org.miyar.profile.TargetProfileId;
import org.miyar.team.BranchId;
import org.miyar.team.TeamId;

/** SQL of job openings. A reader who is given is a supervisor, who sees the openings of the teams they lead. */
@ApplicationScoped
class RequisitionStore {
    private static final String FROM = """
            from requisition r
            left join team t on t.id = r.team_id
            left join branch b on b.id = coalesce(t.branch_id, r.branch_id)
            """;

    private static final String SELECT = """
            select r.id, r.slug, r.title_ar, r.title_fa, r.title_en, r.description_ar, r.description_fa, r.description_en,
                r.team_id, r.branch_id, r.wanted, r.closes_on, r.retention_months, r.target_profile_id, r.instrument_version_id, r.status, r.demo,
                r.created_at, r.opened_at, r.version, t.name as team, b.name as branch
            """ + FROM;

    private static final String TEXTS = """
            title_ar = :titleAr, title_fa = :titleFa, title_en = :titleEn, search_title = :searchTitle,
            description_ar = :descriptionAr, description_fa = :descriptionFa, description_en = :descriptionEn,
            team_id = :team, branch_id = :branch, wanted = :wanted, closes_on = :closesOn, retention_months = :retention
            """;

    private static final int SEARCH_LENGTH = 700;

    private final Jdbi jdbi;

    @Inject
    RequisitionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    RequisitionId insert(
            RequisitionForm form, InstrumentVersionId instrument, RequisitionState state, boolean demo, Instant now) {
        return jdbi.withHandle(handle -> written(handle.createUpdate("""
                                insert into requisition (title_ar, title_fa, title_en, search_title, description_ar,
                                    description_fa, description_en, team_id, branch_id, wanted, closes_on, retention_months,
                                    instrument_version_id, status, demo, created_at, opened_at, closed_at)
                                values (:titleAr, :titleFa, :titleEn, :searchTitle, :descriptionAr,
                                    :descriptionFa, :descriptionEn, :team, :branch, :wanted, :closesOn, :retention,
                                    :instrument, :state, :demo, :now, :opened, :closed)
                                """), form)
                .bind("instrument", instrument.value())
                .bind("state", state.code())
                .bind("demo", demo)
                .bind("now", now)
                .bind("opened", state == RequisitionState.DRAFT ? null : now)
                .bind("closed", state == RequisitionState.CLOSED ? now : null)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new RequisitionId(row.getLong(1)))
                .one());
    }

    void name(RequisitionId id, String slug) {
        jdbi.useHandle(handle -> handle.execute("update requisition set slug = ? where id = ?", slug, id.value()));
    }

    /** False if somebody else was faster. */
    boolean update(RequisitionId id, int version, RequisitionForm form) {
        return jdbi.withHandle(handle -> written(
                                handle.createUpdate("update requisition set " + TEXTS
                                        + ", version = version + 1 where id = :id and version = :version"),
                                form)
                        .bind("id", id.value())
                        .bind("version", version)
                        .execute()
                > 0);
    }

    /** False if somebody else was faster. */
    boolean move(RequisitionId id, int version, RequisitionState to, Instant now) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update requisition set status = ?, opened_at = coalesce(opened_at, ?), closed_at = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        to.code(),
                        to == RequisitionState.OPEN ? now : null,
                        to == RequisitionState.CLOSED ? now : null,
                        id.value(),
                        version)
                > 0);
    }

    /** Keeps the row until the end of the unit of work; false if somebody else was faster. */
    boolean hold(RequisitionId id, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from requisition where id = :id and version = :version for update")
                .bind("id", id.value())
                .bind("version", version)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    /** Counts the version up and keeps the row until the end of the unit of work; false if somebody else was faster. */
    boolean claim(RequisitionId id, int version) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update requisition set version = version + 1 where id = ? and version = ?",
                        id.value(),
                        version)
                > 0);
    }

    /** Whether team and branch are there; they stay so until the end of the unit of work. */
    boolean holdPlace(RequisitionForm form) {
        return form.team().map(team -> held("team", team.value())).orElse(true)
                && form.branch().map(branch -> held("branch", branch.value())).orElse(true);
    }

    private boolean held(String table, long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from " + table + " where id = :id for update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    void aim(RequisitionId id, TargetProfileId target) {
        jdbi.useHandle(handle -> handle.execute(
                "update requisition set target_profile_id = ? where id = ?", target.value(), id.value()));
    }

    Optional<Requisition> find(RequisitionId id, Optional<PersonId> lead) {
        return jdbi.withHandle(handle -> led(
                        handle.createQuery(
                                SELECT + "where r.id = :id" + (lead.isPresent() ? " and t.lead_id = :lead" : "")),
                        lead)
                .bind("id", id.value())
                .map(RequisitionStore::requisition)
                .findOne());
    }

    /** Which of them are openings of teams this person leads. */
    Set<RequisitionId> led(Collection<RequisitionId> openings, PersonId lead) {
        if (openings.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select r.id from requisition r join team t on t.id = r.team_id"
                                + " where t.lead_id = :lead and r.id in (<ids>)")
                .bind("lead", lead.value())
                .bindList("ids", openings.stream().map(RequisitionId::value).toList())
                .mapTo(Long.class)
                .map(RequisitionId::new)
                .set());
    }

    /** Those that take applications on a day, the one that closes first before the others. */
    List<Requisition> open(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where r.status = 'open' and r.slug is not null and (r.closes_on is null or r.closes_on >= :today)"
                        + order(RequisitionSort.CLOSING, false, Language.ENGLISH) + " limit :limit")
                .bind("today", today)
                .bind("limit", limit)
                .map(RequisitionStore::requisition)
                .list());
    }

    Optional<Requisition> named(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where r.slug = :slug")
                .bind("slug", slug)
                .map(RequisitionStore::requisition)
                .findOne());
    }

    List<RequisitionRow> page(
            RequisitionFilter filter,
            Optional<PersonId> lead,
            RequisitionSort sort,
            boolean descending,
            Language language,
            int offset,
            int limit) {
        return jdbi.withHandle(handle -> filtered(
                        handle.createQuery(SELECT + where(filter, lead) + order(sort, descending, language)
                                + " limit :limit offset :offset"),
                        filter,
                        lead)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(RequisitionStore::row)
                .list());
    }

    List<Requisition> after(RequisitionFilter filter, Optional<PersonId> lead, RequisitionId last, int limit) {
        return jdbi.withHandle(handle -> filtered(
                        handle.createQuery(
                                SELECT + where(filter, lead) + " and r.id > :last order by r.id limit :limit"),
                        filter,
                        lead)
                .bind("last", last.value())
                .bind("limit", limit)
                .map(RequisitionStore::requisition)
                .list());
    }

    int count(RequisitionFilter filter, Optional<PersonId> lead) {
        return jdbi.withHandle(handle -> filtered(
                        handle.createQuery("select count(*) " + FROM + where(filter, lead)), filter, lead)
                .mapTo(Integer.class)
                .one());
    }

    private static String where(RequisitionFilter filter, Optional<PersonId> lead) {
        var conditions = new ArrayList<>(List.of("where r.search_title like :title escape '!'"));
        if (filter.state().isPresent()) {
            conditions.add("r.status = :state");
        }
        if (lead.isPresent()) {
            conditions.add("t.lead_id = :lead");
        }
        return String.join(" and ", conditions);
    }

    private static Query filtered(Query query, RequisitionFilter filter, Optional<PersonId> lead) {
        query.bind("title", "%" + new SearchKey(filter.search()).likeFragment() + "%");
        filter.state().ifPresent(state -> query.bind("state", state.code()));
        return led(query, lead);
    }

    private static Query led(Query query, Optional<PersonId> lead) {
        lead.ifPresent(person -> query.bind("lead", person.value()));
        return query;
    }

    private static String order(RequisitionSort sort, boolean descending, Language language) {
        var direction = descending ? " desc" : "";
        var column = switch (sort) {
            case ADDED -> "r.created_at";
            // As PartialText.in chooses.
            case TITLE ->
                "lower(coalesce(nullif(r.title_" + language.tag()
                        + ", ''), nullif(r.title_en, ''), nullif(r.title_ar, ''), r.title_fa))";
            case STATE -> "case r.status when 'draft' then 0 when 'open' then 1 when 'paused' then 2 else 3 end";
            // Those without a last day stand at the end.
            case CLOSING -> "case when r.closes_on is null then 1 else 0 end, r.closes_on";
        };
        return " order by " + column + direction + ", r.id" + direction;
    }

    private static <S extends SqlStatement<S>> S written(S statement, RequisitionForm form) {
        var title = form.title();
        return statement
                .bind("titleAr", title.ar())
                .bind("titleFa", title.fa())
                .bind("titleEn", title.en())
                .bind("searchTitle", searchTitle(title))
                .bind("descriptionAr", form.description().map(PartialText::ar).orElse(""))
                .bind("descriptionFa", form.description().map(PartialText::fa).orElse(""))
                .bind("descriptionEn", form.description().map(PartialText::en).orElse(""))
                .bind("team", form.team().map(TeamId::value).orElse(null))
                .bind("branch", form.branch().map(BranchId::value).orElse(null))
                .bind("wanted", form.wanted())
                .bind("closesOn", form.closesOn().orElse(null))
                .bind("retention", form.retentionMonths().orElse(null));
    }

    /** Folded, a few characters become many: what is beyond the column is not searched for. */
    private static String searchTitle(PartialText title) {
        var folded = new SearchKey(title.ar() + "|" + title.fa() + "|" + title.en()).value();
        return folded.length() <= SEARCH_LENGTH ? folded : folded.substring(0, SEARCH_LENGTH);
    }

    private static Requisition requisition(ResultSet row, StatementContext context) throws SQLException {
        return new Requisition(
                row(row, context),
                row.getString("slug"),
                new RequisitionForm(
                        title(row),
                        PartialText.typed(
                                row.getString("description_ar"),
                                row.getString("description_fa"),
                                row.getString("description_en")),
                        Columns.optionalLong(row, "team_id").map(TeamId::new),
                        Columns.optionalLong(row, "branch_id").map(BranchId::new),
                        row.getInt("wanted"),
                        day(row),
                        Columns.optionalLong(row, "retention_months").map(Math::toIntExact)),
                Columns.optionalLong(row, "target_profile_id").map(TargetProfileId::new),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Columns.optionalInstant(row, "opened_at"),
                row.getInt("version"));
    }

    private static RequisitionRow row(ResultSet row, StatementContext context) throws SQLException {
        return new RequisitionRow(
                new RequisitionId(row.getLong("id")),
                title(row),
                Optional.ofNullable(row.getString("team")),
                Optional.ofNullable(row.getString("branch")),
                state(row),
                row.getInt("wanted"),
                day(row),
                Columns.instant(row, "created_at"),
                row.getBoolean("demo"));
    }

    private static PartialText title(ResultSet row) throws SQLException {
        return new PartialText(row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en"));
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getDate("closes_on")).map(Date::toLocalDate);
    }

    private static RequisitionState state(ResultSet row) throws SQLException {
        return RequisitionState.ofCode(row.getString("status")).orElseThrow();
    }
}
