package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.profile.NormVersionId;
import org.miyar.profile.ResultSummary;
import org.miyar.profile.TargetProfileId;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.SittingId;

/**
 * SQL of what lists are narrowed and ordered by: {@code candidate_listing}, {@code listed_scale}, {@code listed_signal}. Each change
 * writes the columns that follow from the row which its unit of work has locked, and no others: nobody else's news is overwritten.
 */
@ApplicationScoped
class ListingStore {
    /** How far somebody is, but for links whose time ran out meanwhile, as a {@link CandidateState}. */
    private static final String PROGRESS = """
            case when s.submitted_at is not null then 3
                 when i.revoked_at is not null then 5
                 when s.started_at is not null then 2
                 when i.opened_at is not null then 1
                 else 0 end""";

    private static final String FACTS = """
            from candidate c
            join person p on p.id = c.person_id
            join invitation i on i.id = c.invitation_id
            join sitting s on s.id = i.sitting_id
            """;

    private static final String SUBMITTED = """
            select l.candidate_id, l.sitting_id, l.revision, r.target_profile_id
            from candidate_listing l left join requisition r on r.id = l.requisition_id
            where l.state = 3""";

    private static final String INSERT = """
            insert into candidate_listing (candidate_id, sitting_id, requisition_id, stage_id, created_at, demo, seen, name_key,
                email, language, state, expires_at, activity_at)
            select c.id, s.id, c.requisition_id, c.stage_id, c.created_at, c.demo, c.read_at is not null, p.search_name,
                lower(p.email), coalesce(s.language, p.language), %s, i.expires_at, %s
            """.formatted(PROGRESS, CandidateQuery.ACTIVITY) + FACTS;

    private final Jdbi jdbi;

    @Inject
    ListingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A candidate who has submitted, and what the opening asks for now.
     *
     * @param taken the revision of the result that was taken in, if any was looked for
     */
    record Submitted(CandidateId candidate, SittingId sitting, Optional<TargetProfileId> target, Optional<Long> taken) {
        /** A result never changes: only another one has other T scores and signals. */
        boolean differsFrom(@Nullable ResultSummary result) {
            return taken.isEmpty() || taken.get() != revision(result);
        }
    }

    void add(CandidateId id) {
        jdbi.useHandle(handle -> handle.execute(INSERT + "where c.id = ?", id.value()));
    }

    /** To another opening or stage. */
    void place(CandidateId id) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update candidate_listing l
                        set requisition_id = (select c.requisition_id from candidate c where c.id = l.candidate_id),
                            stage_id = (select c.stage_id from candidate c where c.id = l.candidate_id)
                        where l.candidate_id = :id
                        """).bind("id", id.value()).execute());
    }

    void see(CandidateId id) {
        jdbi.useHandle(handle ->
                handle.execute("update candidate_listing set seen = true where candidate_id = ?", id.value()));
    }

    void progress(SittingId sitting) {
        var of = " from sitting s join invitation i on i.sitting_id = s.id where s.id = l.sitting_id)";
        jdbi.useHandle(handle -> handle.createUpdate("update candidate_listing l set state = (select " + PROGRESS + of
                        + ", expires_at = (select i.expires_at" + of
                        + ", activity_at = (select " + CandidateQuery.ACTIVITY + of
                        + ", language = (select coalesce(s.language, p.language) from sitting s join person p on p.id = s.person_id"
                        + " where s.id = l.sitting_id) where l.sitting_id = :sitting")
                .bind("sitting", sitting.value())
                .execute());
    }

    void name(PersonId person) {
        var of = " from candidate c join person p on p.id = c.person_id where c.id = l.candidate_id)";
        jdbi.useHandle(
                handle -> handle.createUpdate("update candidate_listing l set name_key = (select p.search_name" + of
                                + ", email = (select lower(p.email)" + of + """
                        , language = (select coalesce(s.language, p.language)
                            from candidate c join person p on p.id = c.person_id join invitation i on i.id = c.invitation_id
                            join sitting s on s.id = i.sitting_id where c.id = l.candidate_id)
                        where l.candidate_id in (select m.id from candidate m where m.person_id = :person)
                        """)
                        .bind("person", person.value())
                        .execute());
    }

    void remove(PersonId person) {
        jdbi.useHandle(handle -> {
            for (var table : List.of("listed_scale", "listed_signal", "candidate_listing")) {
                handle.execute(
                        "delete from " + table
                                + " where candidate_id in (select c.id from candidate c where c.person_id = ?)",
                        person.value());
            }
        });
    }

    /**
     * What time alone changes: links that ran out, and when people who are answering gave their last answer, which no answer waits
     * for. Until then a list puts these where they were; whom it shows as expired is right at every moment.
     */
    void sweep(Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("update candidate_listing set state = 4 where state in (0, 1) and expires_at <= ?", now);
            handle.execute("""
                    update candidate_listing l
                    set activity_at = (select max(a.answered_at) from answer a where a.sitting_id = l.sitting_id)
                    where l.state = 2
                      and exists (select 1 from answer a where a.sitting_id = l.sitting_id and a.answered_at > l.activity_at)
                    """);
        });
    }

    /** Which of these sittings are of candidates whose result is to be read again, whatever was taken in. */
    List<Submitted> of(Collection<SittingId> sittings) {
        return jdbi.withHandle(handle -> handle.createQuery(SUBMITTED + " and l.sitting_id in (<sittings>)")
                .bindList("sittings", sittings.stream().map(SittingId::value).toList())
                .map(ListingStore::waiting)
                .list());
    }

    /** The same of these candidates, as far as they have submitted. */
    List<Submitted> submitted(Collection<CandidateId> candidates) {
        return jdbi.withHandle(handle -> handle.createQuery(SUBMITTED + " and l.candidate_id in (<ids>)")
                .bindList("ids", candidates.stream().map(CandidateId::value).toList())
                .map(ListingStore::waiting)
                .list());
    }

    /** Some of those whose result is not taken in as it counts now, the next ones after somebody. */
    List<Submitted> behind(CandidateId after, int limit) {
        return behind("l.candidate_id > :of", after.value(), limit);
    }

    /** The first of them of an opening. */
    List<Submitted> behind(RequisitionId opening, int limit) {
        return behind("l.requisition_id = :of", opening.value(), limit);
    }

    private List<Submitted> behind(String condition, long of, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SUBMITTED
                        + " and (l.revision is null or coalesce(l.fit_target_id, 0) <> coalesce(r.target_profile_id, 0)) and "
                        + condition + " order by l.candidate_id limit :limit")
                .bind("of", of)
                .bind("limit", limit)
                .map(ListingStore::waiting)
                .list());
    }

    /** Whether there is anybody, asked of an index: no result was taken in, or one beside an earlier or a later target profile. */
    boolean isAnyBehind(RequisitionId opening) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from requisition r where r.id = :opening and (
                            exists (select 1 from candidate_listing l where l.requisition_id = :opening and l.state = 3
                                and l.fit_target_id is null and (l.revision is null or r.target_profile_id is not null))
                            or exists (select 1 from candidate_listing l where l.requisition_id = :opening and l.state = 3
                                and l.fit_target_id < coalesce(r.target_profile_id, 0))
                            or exists (select 1 from candidate_listing l where l.requisition_id = :opening and l.state = 3
                                and l.fit_target_id > coalesce(r.target_profile_id, 0)))
                        """)
                .bind("opening", opening.value())
                .mapTo(Boolean.class)
                .one());
    }

    private static Submitted waiting(ResultSet row, StatementContext context) throws SQLException {
        return new Submitted(
                new CandidateId(row.getLong("candidate_id")),
                new SittingId(row.getLong("sitting_id")),
                Columns.optionalLong(row, "target_profile_id").map(TargetProfileId::new),
                Columns.optionalLong(row, "revision"));
    }

    /** A sitting without a result is noted as looked at. */
    private static int revision(@Nullable ResultSummary result) {
        return result == null ? 0 : result.revision();
    }

    /** Takes results in, and what each consists of where it is another one. */
    void take(List<Submitted> candidates, Optional<TargetProfileId> target, Map<SittingId, ResultSummary> results) {
        if (candidates.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            takeFits(handle, candidates, target, results);
            var others = candidates.stream()
                    .filter(each -> each.differsFrom(results.get(each.sitting())))
                    .toList();
            if (!others.isEmpty()) {
                takeParts(handle, others, results);
            }
        });
    }

    private static void takeFits(
            Handle handle,
            List<Submitted> candidates,
            Optional<TargetProfileId> target,
            Map<SittingId, ResultSummary> results) {
        var batch = handle.prepareBatch("""
                update candidate_listing
                set revision = :revision, norm_version_id = :norm, signals = :signals, fit_target_id = :target, fit = :fit,
                    fit_error = :error
                where candidate_id = :id
                """);
        for (var each : candidates) {
            var result = Optional.ofNullable(results.get(each.sitting()));
            batch.bind("id", each.candidate().value())
                    .bind("revision", revision(results.get(each.sitting())))
                    .bind(
                            "norm",
                            result.flatMap(ResultSummary::norm)
                                    .map(NormVersionId::value)
                                    .orElse(null))
                    .bind("signals", result.map(found -> found.signals().size()).orElse(null))
                    .bind("target", target.map(TargetProfileId::value).orElse(null))
                    .bind(
                            "fit",
                            result.map(found -> Columns.nullable(found.fit())).orElse(null))
                    .bind(
                            "error",
                            result.map(found -> Columns.nullable(found.fitError()))
                                    .orElse(null))
                    .add();
        }
        batch.execute();
    }

    private static void takeParts(Handle handle, List<Submitted> candidates, Map<SittingId, ResultSummary> results) {
        for (var table : List.of("listed_scale", "listed_signal")) {
            handle.createUpdate("delete from " + table + " where candidate_id in (<ids>)")
                    .bindList(
                            "ids",
                            candidates.stream()
                                    .map(each -> each.candidate().value())
                                    .toList())
                    .execute();
        }
        var scales = handle.prepareBatch(
                "insert into listed_scale (candidate_id, competency, t, error) values (:id, :competency, :t, :error)");
        var signals =
                handle.prepareBatch("insert into listed_signal (candidate_id, quality_index) values (:id, :index)");
        for (var each : candidates) {
            var result = results.get(each.sitting());
            if (result != null) {
                result.standings()
                        .forEach((competency, standing) -> scales.bind(
                                        "id", each.candidate().value())
                                .bind("competency", competency)
                                .bind("t", standing.t())
                                .bind("error", Columns.nullable(standing.sem()))
                                .add());
                result.signals()
                        .forEach(index -> signals.bind("id", each.candidate().value())
                                .bind("index", index.name())
                                .add());
            }
        }
        if (scales.size() > 0) {
            scales.execute();
        }
        if (signals.size() > 0) {
            signals.execute();
        }
    }

    /** Forgets all of it and writes anew what follows from elsewhere, but for results. */
    void rewrite() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from listed_scale");
            handle.execute("delete from listed_signal");
            handle.execute("delete from candidate_listing");
            handle.execute(INSERT);
        });
    }
}
