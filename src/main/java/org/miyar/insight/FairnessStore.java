package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.miyar.kernel.PersonId;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;

/**
 * SQL that counts groups. How far somebody came is the last stage before an end that they were in: who was declined later has passed it
 * all the same, and who was moved on by mistake and back again has not.
 */
@ApplicationScoped
class FairnessStore {
    /** A person's latest sheet for an application that counts. */
    private static final String FROM = """
            from demographic_sheet s
            join candidate c on c.person_id = s.person_id and c.superseded_by is null
            join stage now on now.id = c.stage_id
            where not exists (select 1 from demographic_sheet later where later.person_id = s.person_id and later.id > s.id)
            """;

    private static final String TOLD = """
            select s.id as sheet_id, c.requisition_id, year(c.created_at) * 100 + month(c.created_at) as applied_month,
                coalesce(
                    (select m.to_stage_id from stage_move m where m.id = (
                        select max(l.id) from stage_move l join stage t on t.id = l.to_stage_id
                        where l.candidate_id = c.id and t.kind not in ('declined', 'withdrawn'))),
                    (select m.from_stage_id from stage_move m where m.id = (
                        select min(f.id) from stage_move f where f.candidate_id = c.id)),
                    c.stage_id) as stage_id,
                case now.kind when 'withdrawn' then 'withdrew' when 'declined' then 'ended' else 'waiting' end as standing
            """ + FROM;

    private static final String COUNT = "select told.requisition_id, %1$s as question, %2$s as choice, "
            + "told.applied_month, told.stage_id, told.standing, count(*) as people from (" + TOLD + " %4$s) told %3$s "
            + "group by told.requisition_id, %5$s told.applied_month, told.stage_id, told.standing";

    private final Jdbi jdbi;

    @Inject
    FairnessStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is counted. */
    sealed interface Scope {
        record Opening(RequisitionId id) implements Scope {}

        record Applied(Year year) implements Scope {}
    }

    /** People who chose the same and came to the same stage. */
    record Tally(
            RequisitionId opening,
            String question,
            String choice,
            int month,
            StageId stage,
            StageKind kind,
            Standing standing,
            int people) {}

    /** How many sheets there are. */
    int sheets(Scope scope) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery("select count(distinct s.id) " + FROM + in(scope)), scope)
                        .mapTo(Integer.class)
                        .one());
    }

    /** The id of the how-many-th sheet in the order in which people told; counted from 1. */
    Optional<Long> sheet(Scope scope, int number) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                "select distinct s.id " + FROM + in(scope) + " order by s.id limit 1 offset :skipped"),
                        scope)
                .bind("skipped", number - 1)
                .mapTo(Long.class)
                .findOne());
    }

    /** Those who told up to that sheet, and those who are erased. */
    List<Tally> tallies(Scope scope, long lastSheet) {
        var limit = in(scope) + " and s.id <= :last";
        return jdbi.withHandle(handle -> Stream.of(
                        bound(handle.createQuery(withKind(people(limit))), scope)
                                .bind("last", lastSheet),
                        bound(handle.createQuery(withKind(answers(limit))), scope)
                                .bind("last", lastSheet),
                        bound(
                                handle.createQuery(withKind("select * from demographic_tally d where true "
                                        + switch (scope) {
                                            case Scope.Opening _ -> "and d.requisition_id = :opening";
                                            case Scope.Applied _ ->
                                                "and d.applied_month between :year * 100 and :year * 100 + 12";
                                        })),
                                scope))
                .flatMap(query -> query.map((row, context) -> tally(row)).list().stream())
                .toList());
    }

    private static String people(String limit) {
        return COUNT.formatted("''", "''", "", limit, "");
    }

    private static String answers(String limit) {
        return COUNT.formatted(
                "a.question",
                "a.choice",
                "join demographic_answer a on a.sheet_id = told.sheet_id",
                limit,
                "a.question, a.choice,");
    }

    private static String withKind(String tallies) {
        return "select t.*, k.kind from (" + tallies + ") t join stage k on k.id = t.stage_id";
    }

    /** Everybody who applied, those too who told nothing or are erased. */
    int applicants(Scope scope) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                "select count(*) from candidate c where c.superseded_by is null and c.stage_id is not null"
                                        + in(scope)),
                        scope)
                .mapTo(Integer.class)
                .one());
    }

    /** The years in which anybody applied, the latest first. */
    List<Year> years() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct year(created_at) as applied from candidate where stage_id is not null order by applied desc")
                .map((row, context) -> Year.of(row.getInt("applied")))
                .list());
    }

    /** Adds a person who is about to be erased to the counts of those who were. */
    void keepCounts(PersonId person) {
        var limit = " and s.person_id = :person";
        jdbi.useHandle(handle -> Stream.of(people(limit), answers(limit))
                .flatMap(query -> handle
                        .createQuery(withKind(query))
                        .bind("person", person.value())
                        .map((row, context) -> tally(row))
                        .list()
                        .stream())
                .forEach(tally -> handle.createUpdate("""
                                insert into demographic_tally (requisition_id, question, choice, applied_month, stage_id, standing, people)
                                values (:opening, :question, :choice, :month, :stage, :standing, :people)
                                on duplicate key update people = people + values(people)
                                """)
                        .bind("opening", tally.opening().value())
                        .bind("question", tally.question())
                        .bind("choice", tally.choice())
                        .bind("month", tally.month())
                        .bind("stage", tally.stage().value())
                        .bind(
                                "standing",
                                (tally.standing() == Standing.WAITING ? Standing.ENDED : tally.standing()).code())
                        .bind("people", tally.people())
                        .execute()));
    }

    private static String in(Scope scope) {
        return switch (scope) {
            case Scope.Opening _ -> " and c.requisition_id = :opening";
            case Scope.Applied _ -> " and year(c.created_at) = :year";
        };
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Scope scope) {
        return switch (scope) {
            case Scope.Opening(var id) -> statement.bind("opening", id.value());
            case Scope.Applied(var year) -> statement.bind("year", year.getValue());
        };
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                new RequisitionId(row.getLong("requisition_id")),
                row.getString("question"),
                row.getString("choice"),
                row.getInt("applied_month"),
                new StageId(row.getLong("stage_id")),
                StageKind.ofCode(row.getString("kind")).orElseThrow(),
                Standing.ofCode(row.getString("standing")),
                row.getInt("people"));
    }
}
