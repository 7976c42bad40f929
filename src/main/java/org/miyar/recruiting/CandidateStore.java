package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.profile.NormVersionId;
import org.miyar.profile.TargetProfileId;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.SittingId;

/**
 * SQL of candidates. A list reads person, invitation and sitting in the same statement: state, progress and order must be known to
 * the database, which pages.
 */
@ApplicationScoped
class CandidateStore {
    /** The states in the order of {@link CandidateState}; a sitting that was started stays so when its link expires. */
    private static final String FROM = """
            from candidate c
            join person p on p.id = c.person_id
            left join requisition r on r.id = c.requisition_id
            left join stage st on st.id = c.stage_id
            join invitation i on i.id = c.invitation_id
            join sitting s on s.id = i.sitting_id
            """;

    private static final String SELECT = "select c.id, c.person_id, c.requisition_id,"
            + " coalesce(c.target_profile_id, r.target_profile_id) as target_profile_id, c.invitation_id, c.created_by, c.read_at,"
            + " c.demo, c.created_at, c.version, c.stage_id, c.stage_since, "
            + PipelineStore.columns("st") + ", p.name, p.email, coalesce(s.language, p.language) as language,"
            + " r.title_ar, r.title_fa, r.title_en, s.id as sitting_id, s.instrument_version_id, i.expires_at, i.opened_at,"
            + " s.started_at, s.submitted_at, i.revoked_at, " + CandidateQuery.STATE + " as state, "
            + CandidateQuery.ACTIVITY
            + " as activity,"
            + " (select count(*) from answer a where a.sitting_id = s.id) as answered\n" + FROM;

    private final Jdbi jdbi;
    private final ListingStore listing;
    private final ListPageStore pages;

    @Inject
    CandidateStore(Jdbi jdbi, ListingStore listing, ListPageStore pages) {
        this.jdbi = jdbi;
        this.listing = listing;
        this.pages = pages;
    }

    /** Somebody with an opening begins in its first stage. */
    CandidateId insert(
            Optional<RequisitionId> requisition,
            PersonId person,
            InvitationId invitation,
            Optional<PersonId> by,
            Instant at,
            Optional<Instant> readAt,
            boolean demo) {
        var added = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into candidate (requisition_id, person_id, invitation_id, created_by, created_at, read_at, demo,
                            stage_id, stage_since)
                        values (:requisition, :person, :invitation, :by, :at, :read, :demo,
                            (select id from stage where requisition_id = :requisition and kind = 'applied'), :since)
                        """)
                .bind("requisition", requisition.map(RequisitionId::value).orElse(null))
                .bind("since", requisition.map(with -> at).orElse(null))
                .bind("person", person.value())
                .bind("invitation", invitation.value())
                .bind("by", by.map(PersonId::value).orElse(null))
                .bind("at", at)
                .bind("read", readAt.orElse(null))
                .bind("demo", demo)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new CandidateId(row.getLong(1)))
                .one());
        listing.add(added);
        return added;
    }

    Optional<Candidate> find(CandidateId id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where c.id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .map(CandidateStore::candidate)
                .findOne());
    }

    /** All that these people have applied for, the oldest first. */
    List<Candidate> of(Collection<PersonId> people, Instant now) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where c.person_id in (<people>) order by c.id")
                .bindList("people", people.stream().map(PersonId::value).toList())
                .bind("now", now)
                .map(CandidateStore::candidate)
                .list());
    }

    /** Whom the page shows is found first, in the narrow table for it; all that is shown is read of these alone. */
    List<CandidateRow> page(
            CandidateFilter filter, CandidateSort sort, boolean descending, Instant now, int offset, int limit) {
        var ids = pages.ids(filter, sort, descending, now, offset, limit);
        return ids.isEmpty() ? List.of() : jdbi.withHandle(handle -> rows(handle, ids, now));
    }

    /** In the order of the ids; whoever was erased this moment is left out. */
    private static List<CandidateRow> rows(Handle handle, List<Long> ids, Instant now) {
        var rows = handle.createQuery(SELECT + "where c.id in (<ids>)")
                .bindList("ids", ids)
                .bind("now", now)
                .map(CandidateStore::row)
                .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The next candidates in the order of their ids, for whoever reads them all. */
    List<CandidateRow> after(CandidateId last, CandidateFilter filter, Instant now, int limit) {
        var query = CandidateQuery.along(filter, now);
        return jdbi.withHandle(handle -> {
            var ids = handle.createQuery("select l.candidate_id" + query.from() + query.where()
                            + (query.where().isEmpty() ? " where" : " and")
                            + " l.candidate_id > :last order by l.candidate_id limit :limit")
                    .bindMap(query.values())
                    .bind("last", last.value())
                    .bind("limit", limit)
                    .mapTo(Long.class)
                    .list();
            return ids.isEmpty() ? List.<CandidateRow>of() : rows(handle, ids, now);
        });
    }

    int count(CandidateFilter filter, Instant now) {
        var query = CandidateQuery.of(filter, now);
        return jdbi.withHandle(handle -> handle.createQuery("select count(*)" + query.from() + query.where())
                .bindMap(query.values())
                .mapTo(Integer.class)
                .one());
    }

    /** Counts no further than to the number given, however many there are. */
    int count(CandidateQuery query, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from (select 1" + query.from() + query.where() + " limit :most) as counted")
                .bindMap(query.values())
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    /** Whether the first of them, ordered by fit, were measured against different norms. */
    boolean severalNorms(CandidateFilter filter, Instant now, int first) {
        var order = ListOrder.of(CandidateSort.FIT, true, filter);
        var query = CandidateQuery.along(order.index(), filter, now);
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(distinct n.norm_version_id) from (select l.norm_version_id" + query.from()
                                        + query.where() + order.plainly()
                                        + " limit :first) as n")
                        .bindMap(query.values())
                        .bind("first", first)
                        .mapTo(Integer.class)
                        .one()
                > 1);
    }

    /** How many of a filter are in each stage. Whom a scale leaves out is taken off those whom all else finds. */
    Map<StageId, Integer> inStages(CandidateFilter filter, Instant now) {
        if (filter.scale().isEmpty()) {
            return inStages(CandidateQuery.of(filter, now));
        }
        if (!filter.scale().get().alsoWithout()) {
            return inStages(CandidateQuery.allEnough(filter, now));
        }
        var below = inStages(CandidateQuery.allBelow(filter, now));
        var left = new HashMap<>(inStages(CandidateQuery.of(filter.withoutScale(), now)));
        left.replaceAll((stage, number) -> Math.max(number - below.getOrDefault(stage, 0), 0));
        return left;
    }

    private Map<StageId, Integer> inStages(CandidateQuery query) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select l.stage_id, count(*) as number" + query.from() + query.where() + " group by l.stage_id")
                .bindMap(query.values())
                .map((row, context) -> Map.entry(new StageId(row.getLong("stage_id")), row.getInt("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What lists show of the results of these, and of the T score on one competency. */
    Map<CandidateId, ListedResult> results(Collection<CandidateId> candidates, Optional<String> competency) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.candidate_id, l.norm_version_id, l.fit, l.fit_error, k.t, k.error
                        from candidate_listing l
                        left join listed_scale k on k.candidate_id = l.candidate_id and k.competency = :competency
                        where l.candidate_id in (<ids>)
                        """)
                .bindList("ids", candidates.stream().map(CandidateId::value).toList())
                .bind("competency", competency.orElse(""))
                .map((row, context) -> Map.entry(
                        new CandidateId(row.getLong("candidate_id")),
                        new ListedResult(
                                Columns.optionalLong(row, "norm_version_id").map(NormVersionId::new),
                                Columns.optionalDouble(row, "fit"),
                                Columns.optionalDouble(row, "fit_error"),
                                Columns.optionalDouble(row, "t"),
                                Columns.optionalDouble(row, "error"),
                                ListedResult.Above.UNSAID)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Real candidates after the one given whose link ends in this time and who have neither submitted nor been reminded. */
    List<CandidateId> toRemind(CandidateId after, Instant now, Instant until, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.id " + FROM + """
                        where i.expires_at > :now and i.expires_at <= :until and i.reminded_at is null and i.revoked_at is null
                          and s.submitted_at is null and p.email is not null and c.demo = false and c.id > :after
                        order by c.id limit :limit
                        """)
                .bind("now", now)
                .bind("until", until)
                .bind("after", after.value())
                .bind("limit", limit)
                .map((row, context) -> new CandidateId(row.getLong("id")))
                .list());
    }

    void markRead(CandidateId id, Instant now) {
        jdbi.useHandle(handle ->
                handle.execute("update candidate set read_at = ? where id = ? and read_at is null", now, id.value()));
        listing.see(id);
    }

    /** Keeps the version of the target profile that holds now, if none was kept before. */
    void keepTarget(CandidateId id) {
        jdbi.useHandle(handle -> handle.execute("""
                update candidate set target_profile_id = (
                    select r.target_profile_id from requisition r where r.id = candidate.requisition_id)
                where id = ? and target_profile_id is null
                """, id.value()));
    }

    /** False if they are with an opening already. */
    boolean assign(CandidateId id, RequisitionId requisition, Instant now) {
        boolean assigned = jdbi.withHandle(handle -> handle.createUpdate("""
                        update candidate set requisition_id = :requisition, version = version + 1, stage_since = :now,
                            stage_id = (select id from stage where requisition_id = :requisition and kind = 'applied')
                        where id = :id and requisition_id is null
                        """)
                        .bind("requisition", requisition.value())
                        .bind("now", now)
                        .bind("id", id.value())
                        .execute()
                > 0);
        if (assigned) {
            listing.place(id);
        }
        return assigned;
    }

    Map<RequisitionId, CandidateCounts.Count> counts(Collection<RequisitionId> requisitions) {
        if (requisitions.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select requisition_id, count(*) as candidates, count(read_at) as seen
                        from candidate where requisition_id in (<ids>) group by requisition_id
                        """)
                .bindList("ids", requisitions.stream().map(RequisitionId::value).toList())
                .map((row, context) -> Map.entry(
                        new RequisitionId(row.getLong("requisition_id")),
                        new CandidateCounts.Count(row.getInt("candidates"), row.getInt("seen"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The jobs a person was invited for, and those for whom they invited others. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'candidate' as kind, c.id, c.created_at, r.title_ar, r.title_fa, r.title_en, p.language
                        from candidate c join person p on p.id = :person
                        left join requisition r on r.id = c.requisition_id where c.person_id = :person
                        union all
                        select 'candidate-added', c.id, c.created_at, r.title_ar, r.title_fa, r.title_en, p.language
                        from candidate c join person p on p.id = :person
                        left join requisition r on r.id = c.requisition_id where c.created_by = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("candidate", row.getString("id"));
        var reader = Language.ofTag(row.getString("language")).orElse(Language.ENGLISH);
        title(row).ifPresent(title -> fields.put("job", title.in(reader)));
        fields.put("invitedAt", Columns.instant(row, "created_at").toString());
        return new Piece(row.getString("kind"), fields);
    }

    void cutLoose(PersonId person) {
        listing.remove(person);
        jdbi.useHandle(handle -> {
            handle.execute("update candidate set person_id = null where person_id = ?", person.value());
            handle.execute("update candidate set created_by = null where created_by = ?", person.value());
        });
    }

    private static Optional<PartialText> title(ResultSet row) throws SQLException {
        return row.getString("title_en") == null
                ? Optional.empty()
                : Optional.of(new PartialText(
                        row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en")));
    }

    private static CandidateRow row(ResultSet row, StatementContext context) throws SQLException {
        return new CandidateRow(
                new CandidateId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::stored),
                Language.ofTag(row.getString("language")).orElse(Language.ENGLISH),
                title(row),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                CandidateState.ofRank(row.getInt("state")),
                row.getInt("answered"),
                row.getTimestamp("submitted_at") != null && row.getTimestamp("read_at") == null,
                Columns.instant(row, "created_at"),
                Columns.instant(row, "activity"),
                row.getBoolean("demo"),
                place(row),
                row.getInt("version"),
                Optional.empty());
    }

    private static Optional<CandidateRow.Place> place(ResultSet row) throws SQLException {
        return row.getString("st_kind") == null
                ? Optional.empty()
                : Optional.of(
                        new CandidateRow.Place(PipelineStore.stage(row, "st"), Columns.instant(row, "stage_since")));
    }

    private static Candidate candidate(ResultSet row, StatementContext context) throws SQLException {
        return new Candidate(
                row(row, context),
                new PersonId(row.getLong("person_id")),
                Columns.optionalLong(row, "requisition_id").map(RequisitionId::new),
                Columns.optionalLong(row, "target_profile_id").map(TargetProfileId::new),
                new InvitationId(row.getLong("invitation_id")),
                new SittingId(row.getLong("sitting_id")),
                Columns.optionalLong(row, "created_by").map(PersonId::new),
                Columns.instant(row, "expires_at"),
                Columns.optionalInstant(row, "opened_at"),
                Columns.optionalInstant(row, "started_at"),
                Columns.optionalInstant(row, "submitted_at"),
                Columns.optionalInstant(row, "revoked_at"));
    }
}
