package org.miyar.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.decision.CandidateHired;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.recruiting.CandidateId;

/** SQL of plans and their tasks. */
@ApplicationScoped
class OnboardingStore {
    private static final String FROM = """
            from onboarding_plan o
            join person p on p.id = o.person_id
            left join team t on t.id = o.team_id
            """;

    private static final String PLANS = "select o.*, p.name, t.name as team, t.lead_id " + FROM;

    /** The plans that are still at work, the latest first; those that are done after them. */
    private static final String ORDER = """
            order by case when exists (select 1 from onboarding_task open
                where open.plan_id = o.id and open.done_at is null) then 0 else 1 end, o.begins_on desc, o.id desc
            """;

    private final Jdbi jdbi;

    @Inject
    OnboardingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean has(CandidateId candidate) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from onboarding_plan where candidate_id = :id")
                .bind("id", candidate.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    PlanId insert(CandidateHired hired, LocalDate begins) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into onboarding_plan (person_id, candidate_id, team_id, begins_on)
                        values (:person, :candidate, :team, :begins)
                        """)
                .bind("person", hired.person().value())
                .bind("candidate", hired.candidate().value())
                .bind("team", hired.team().value())
                .bind("begins", begins)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new PlanId(row.getLong(1)))
                .one());
    }

    void insertTask(PlanId plan, PartialText title, Optional<String> competency, LocalDate due) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into onboarding_task (plan_id, title_ar, title_fa, title_en, competency, due_on)
                        values (:plan, :ar, :fa, :en, :competency, :due)
                        """)
                .bind("plan", plan.value())
                .bind("ar", title.ar())
                .bind("fa", title.fa())
                .bind("en", title.en())
                .bind("competency", competency.orElse(null))
                .bind("due", due)
                .execute());
    }

    List<Plan> page(Actor by, int offset, int limit) {
        return jdbi.withHandle(handle ->
                withTasks(handle.createQuery(PLANS + "where " + seen(by) + ORDER + " limit :limit offset :offset")
                        .bind("by", by.person().value())
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, context) -> plan(row))
                        .list()));
    }

    Optional<Plan> find(PlanId id) {
        return jdbi
                .withHandle(handle -> withTasks(handle.createQuery(PLANS + "where o.id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> plan(row))
                        .list()))
                .stream()
                .findFirst();
    }

    Optional<Plan> planOf(TaskId task) {
        return jdbi.withHandle(handle -> handle.createQuery("select plan_id from onboarding_task where id = :id")
                        .bind("id", task.value())
                        .map((row, context) -> new PlanId(row.getLong(1)))
                        .findOne())
                .flatMap(this::find);
    }

    int count(Actor by) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) " + FROM + "where " + seen(by))
                .bind("by", by.person().value())
                .mapTo(Integer.class)
                .one());
    }

    int open(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from onboarding_task k join onboarding_plan o on o.id = k.plan_id
                        where o.person_id = :person and k.done_at is null
                        """)
                .bind("person", person.value())
                .mapTo(Integer.class)
                .one());
    }

    /** Tasks of the people in somebody's teams that should be done by that day and are not. */
    int due(PersonId lead, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from onboarding_task k
                        join onboarding_plan o on o.id = k.plan_id
                        join team t on t.id = o.team_id
                        where t.lead_id = :lead and o.person_id <> :lead and k.done_at is null and k.due_on <= :day
                        """)
                .bind("lead", lead.value())
                .bind("day", day)
                .mapTo(Integer.class)
                .one());
    }

    /** The tasks of all of them are read at once. */
    private List<Plan> withTasks(List<Plan> plans) {
        var tasks = tasks(plans.stream().map(plan -> plan.id().value()).toList());
        return plans.stream()
                .map(plan -> plan.with(tasks.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    private Map<PlanId, List<Task>> tasks(List<Long> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from onboarding_task where plan_id in (<plans>) order by due_on, id")
                .bindList("plans", plans)
                .map((row, context) -> Map.entry(new PlanId(row.getLong("plan_id")), task(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** In SQL what {@link Plan#isSeenBy} says of one plan, so that a page is one of the plans somebody sees. */
    private static String seen(Actor by) {
        return by.is(Role.HR)
                ? "(:by is not null)"
                : by.is(Role.SUPERVISOR) ? "(o.person_id = :by or t.lead_id = :by)" : "(o.person_id = :by)";
    }

    /** False if somebody else was faster. */
    boolean tick(TaskId task, int version, @Nullable Instant doneAt, @Nullable PersonId by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update onboarding_task set done_at = :at, done_by = :by, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bind("at", doneAt)
                        .bind("by", by == null ? null : by.value())
                        .bind("id", task.value())
                        .bind("version", version)
                        .execute()
                > 0);
    }

    /** The same. */
    boolean change(TaskId task, int version, PartialText title, LocalDate due) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update onboarding_task
                        set title_ar = :ar, title_fa = :fa, title_en = :en, due_on = :due, version = version + 1
                        where id = :id and version = :version
                        """)
                        .bind("ar", title.ar())
                        .bind("fa", title.fa())
                        .bind("en", title.en())
                        .bind("due", due)
                        .bind("id", task.value())
                        .bind("version", version)
                        .execute()
                > 0);
    }

    void remove(CandidateId candidate) {
        remove("candidate_id", candidate.value());
    }

    void remove(PersonId person) {
        remove("person_id", person.value());
        jdbi.useHandle(handle ->
                handle.execute("update onboarding_task set done_by = null where done_by = ?", person.value()));
    }

    private void remove(String column, long id) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from onboarding_task where plan_id in (select id from onboarding_plan where " + column
                            + " = ?)",
                    id);
            handle.execute("delete from onboarding_plan where " + column + " = ?", id);
        });
    }

    /** The tasks of the person's own plan, and those of others that they ticked off. */
    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'onboarding' as kind, k.id, k.title_ar, k.title_fa, k.title_en, k.due_on, k.done_at
                        from onboarding_task k join onboarding_plan o on o.id = k.plan_id where o.person_id = :person
                        union all
                        select 'onboarding-ticked', k.id, k.title_ar, k.title_fa, k.title_en, k.due_on, k.done_at
                        from onboarding_task k where k.done_by = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> piece(row))
                .list());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("task", title(row).in(Language.ENGLISH));
        fields.put("due", row.getDate("due_on").toString());
        Columns.optionalInstant(row, "done_at").ifPresent(at -> fields.put("doneAt", at.toString()));
        return new Piece(row.getString("kind"), fields);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new PlanId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("team")),
                Columns.optionalLong(row, "lead_id").map(PersonId::new),
                day(row, "begins_on"),
                List.of());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                new TaskId(row.getLong("id")),
                title(row),
                day(row, "due_on"),
                Columns.optionalInstant(row, "done_at"),
                row.getInt("version"));
    }

    private static PartialText title(ResultSet row) throws SQLException {
        return new PartialText(row.getString("title_ar"), row.getString("title_fa"), row.getString("title_en"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day.toLocalDate();
    }
}
