package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;

/** SQL of candidates in stages. Whoever was erased is in none that anybody sees. */
@ApplicationScoped
class PipelineStore {
    private static final String STANDING = "select c.id, c.version, p.name, " + columns("s");

    private static final String FROM =
            " from candidate c join person p on p.id = c.person_id join stage s on s.id = c.stage_id ";

    private final Jdbi jdbi;
    private final ListingStore listing;

    @Inject
    PipelineStore(Jdbi jdbi, ListingStore listing) {
        this.jdbi = jdbi;
        this.listing = listing;
    }

    /** Where somebody is now. */
    record Standing(CandidateId candidate, String name, Stage stage, int version) {}

    /** The stages of an opening that somebody is or was in, erased or not. */
    Set<StageId> used(RequisitionId opening) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id from stage s where s.requisition_id = :opening and (
                            exists (select 1 from candidate c where c.stage_id = s.id)
                            or exists (select 1 from stage_move m where m.from_stage_id = s.id or m.to_stage_id = s.id))
                        """)
                .bind("opening", opening.value())
                .map((row, context) -> new StageId(row.getLong("id")))
                .set());
    }

    Map<CandidateId, Standing> standing(Collection<CandidateId> candidates) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(STANDING + FROM + "where c.id in (<ids>)")
                .bindList("ids", candidates.stream().map(CandidateId::value).toList())
                .map(PipelineStore::standing)
                .collect(Collectors.toMap(Standing::candidate, Function.identity())));
    }

    /** Where somebody is, kept there until the unit of work ends. */
    Optional<Standing> hold(CandidateId id) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from candidate where id = :id for update")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne();
            return handle.createQuery(STANDING + FROM + "where c.id = :id")
                    .bind("id", id.value())
                    .map(PipelineStore::standing)
                    .findOne();
        });
    }

    /** What came of a step. */
    enum Step {
        DONE,
        /** Somebody else was faster. */
        ELSEWHERE,
        /** The stage was removed in this moment, which only the database knows. */
        STAGE_GONE
    }

    Step move(Standing from, StageId to, Instant at) {
        try {
            return update(from, to, at) ? Step.DONE : Step.ELSEWHERE;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return Step.STAGE_GONE;
            }
            throw e;
        }
    }

    private boolean update(Standing from, StageId to, Instant at) {
        boolean moved = jdbi.withHandle(handle -> handle.execute(
                        "update candidate set stage_id = ?, stage_since = ?, version = version + 1 where id = ? and version = ?",
                        to.value(),
                        at,
                        from.candidate().value(),
                        from.version())
                > 0);
        if (moved) {
            listing.place(from.candidate());
        }
        return moved;
    }

    void remember(Standing from, StageId to, Optional<PersonId> by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into stage_move (candidate_id, from_stage_id, to_stage_id, moved_by, moved_at)
                        values (:candidate, :from, :to, :by, :at)
                        """)
                .bind("candidate", from.candidate().value())
                .bind("from", from.stage().id().value())
                .bind("to", to.value())
                .bind("by", by.map(PersonId::value).orElse(null))
                .bind("at", at)
                .execute());
    }

    /** How many have withdrawn by themselves since then, and are still where those stand. */
    int withdrewSince(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from candidate c join stage s on s.id = c.stage_id
                        where s.kind = 'withdrawn' and c.stage_since >= :since and c.person_id is not null and exists (
                            select 1 from stage_move m
                            where m.candidate_id = c.id and m.to_stage_id = c.stage_id and m.moved_by is null
                                and m.moved_at = c.stage_since)
                        """)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /** Where these are now and who moved them last. */
    List<MoveOutcome.Elsewhere> whereabouts(Collection<CandidateId> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        STANDING + """
                        , (select who.name from stage_move m join person who on who.id = m.moved_by
                           where m.id = (select max(l.id) from stage_move l where l.candidate_id = c.id)) as moved_by
                        """ + FROM + "where c.id in (<ids>) order by c.id")
                .bindList("ids", candidates.stream().map(CandidateId::value).toList())
                .map((row, context) -> new MoveOutcome.Elsewhere(
                        new CandidateId(row.getLong("id")),
                        row.getString("name"),
                        stage(row, "s"),
                        Optional.ofNullable(row.getString("moved_by"))))
                .list());
    }

    List<StageMove> moves(CandidateId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select m.moved_at, who.name as moved_by, " + columns("f") + ", " + columns("t") + """
                         from stage_move m
                        join stage f on f.id = m.from_stage_id
                        join stage t on t.id = m.to_stage_id
                        left join person who on who.id = m.moved_by
                        where m.candidate_id = :id order by m.id
                        """)
                .bind("id", id.value())
                .map((row, context) -> new StageMove(
                        stage(row, "f"),
                        stage(row, "t"),
                        Optional.ofNullable(row.getString("moved_by")),
                        Columns.instant(row, "moved_at")))
                .list());
    }

    /** The moves of a person's own applications, and those of others they made. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'stage-move' as kind, m.id, m.candidate_id, m.moved_at, f.kind as f_kind, t.kind as t_kind
                        from stage_move m join stage f on f.id = m.from_stage_id join stage t on t.id = m.to_stage_id
                        join candidate c on c.id = m.candidate_id where c.person_id = :person
                        union all
                        select 'stage-moved', m.id, m.candidate_id, m.moved_at, f.kind, t.kind
                        from stage_move m join stage f on f.id = m.from_stage_id join stage t on t.id = m.to_stage_id
                        where m.moved_by = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("candidate", row.getString("candidate_id"));
        fields.put("from", row.getString("f_kind"));
        fields.put("to", row.getString("t_kind"));
        fields.put("movedAt", Columns.instant(row, "moved_at").toString());
        return new Piece(row.getString("kind"), fields);
    }

    void cutLoose(PersonId person) {
        jdbi.useHandle(
                handle -> handle.execute("update stage_move set moved_by = null where moved_by = ?", person.value()));
    }

    private static Standing standing(ResultSet row, StatementContext context) throws SQLException {
        return new Standing(
                new CandidateId(row.getLong("id")), row.getString("name"), stage(row, "s"), row.getInt("version"));
    }

    /** The columns of the stage that a statement calls so, for {@link #stage}. */
    static String columns(String name) {
        return "$.id as $_id, $.requisition_id as $_requisition, $.position as $_position, $.kind as $_kind, $.name_ar as $_ar, $.name_fa as $_fa, $.name_en as $_en"
                .replace("$", name);
    }

    static Stage stage(ResultSet row, String prefix) throws SQLException {
        return new Stage(
                new StageId(row.getLong(prefix + "_id")),
                new RequisitionId(row.getLong(prefix + "_requisition")),
                row.getInt(prefix + "_position"),
                StageKind.ofCode(row.getString(prefix + "_kind")).orElseThrow(),
                PartialText.typed(
                        row.getString(prefix + "_ar"), row.getString(prefix + "_fa"), row.getString(prefix + "_en")));
    }
}
