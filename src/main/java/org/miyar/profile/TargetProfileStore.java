package org.miyar.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.db.Columns;

/** SQL of target profiles: inserts and reads. */
@ApplicationScoped
class TargetProfileStore {
    private static final String SELECT =
            "select id, code, number, name_ar, name_fa, name_en, demo, created_at, created_by from target_profile t ";
    private static final String NEWEST = "number = (select max(n.number) from target_profile n where n.code = t.code) ";

    private final Jdbi jdbi;

    @Inject
    TargetProfileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    TargetProfile insert(
            String code,
            PartialText name,
            boolean demo,
            List<TargetBound> bounds,
            Set<PersonId> panel,
            PersonId by,
            Instant at) {
        return jdbi.withHandle(handle -> {
            int number = handle.createQuery(
                            "select coalesce(max(number), 0) + 1 from target_profile where code = :code")
                    .bind("code", code)
                    .mapTo(int.class)
                    .one();
            long id = handle.createUpdate("""
                            insert into target_profile
                                (code, number, name_ar, name_fa, name_en, demo, created_at, created_by)
                            values (:code, :number, :ar, :fa, :en, :demo, :at, :by)
                            """)
                    .bind("code", code)
                    .bind("number", number)
                    .bind("ar", name.ar())
                    .bind("fa", name.fa())
                    .bind("en", name.en())
                    .bind("demo", demo)
                    .bind("at", at)
                    .bind("by", by.value())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(long.class)
                    .one();
            insertBounds(handle, id, bounds);
            insertPanel(handle, id, panel);
            return new TargetProfile(new TargetProfileId(id), code, number, name, demo, at, by, bounds, panel);
        });
    }

    private static void insertPanel(Handle handle, long id, Set<PersonId> panel) {
        var batch = handle.prepareBatch("insert into target_panelist (target_profile_id, person_id) values (?, ?)");
        panel.forEach(person -> batch.add(id, person.value()));
        batch.execute();
    }

    private static void insertBounds(Handle handle, long id, List<TargetBound> bounds) {
        var batch = handle.prepareBatch("""
                insert into target_bound (target_profile_id, position, competency, weight, lower_t, upper_t,
                    reason_ar, reason_fa, reason_en)
                values (:id, :position, :competency, :weight, :lower, :upper, :ar, :fa, :en)
                """);
        for (int position = 0; position < bounds.size(); position++) {
            var bound = bounds.get(position);
            batch.bind("id", id)
                    .bind("position", position)
                    .bind("competency", bound.competency())
                    .bind("weight", bound.weight())
                    .bind("lower", bound.lower())
                    .bind("upper", Columns.nullable(bound.upper()))
                    .bind("ar", bound.reason().ar())
                    .bind("fa", bound.reason().fa())
                    .bind("en", bound.reason().en())
                    .add();
        }
        batch.execute();
    }

    Optional<TargetProfile> find(TargetProfileId id) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(SELECT + "where id = :id")
                    .bind("id", id.value())
                    .map(TargetProfileStore::withoutBounds)
                    .list();
            return withBounds(handle, rows).stream().findFirst();
        });
    }

    List<TargetProfile> versions(String code) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(SELECT + "where code = :code order by number desc")
                    .bind("code", code)
                    .map(TargetProfileStore::withoutBounds)
                    .list();
            return withBounds(handle, rows);
        });
    }

    /** The newest version of each code whose name has the text, letter case aside; three queries. */
    List<TargetProfile> latest(String search, int offset, int limit) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(SELECT + "where " + NEWEST + """
                            and (lower(name_ar) like :name escape '!'
                                or lower(name_fa) like :name escape '!' or lower(name_en) like :name escape '!')
                            order by code limit :limit offset :offset
                            """)
                    .bind("name", "%" + SearchKey.likeFragment(search.strip().toLowerCase(Locale.ROOT)) + "%")
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(TargetProfileStore::withoutBounds)
                    .list();
            return withBounds(handle, rows);
        });
    }

    private static List<TargetProfile> withBounds(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var bounds = handle
                .createQuery("""
                        select target_profile_id, competency, weight, lower_t, upper_t, reason_ar, reason_fa, reason_en
                        from target_bound where target_profile_id in (<ids>) order by target_profile_id, position
                        """)
                .bindList("ids", rows.stream().map(Row::id).toList())
                .map((row, context) -> Map.entry(row.getLong("target_profile_id"), bound(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var panels = handle
                .createQuery(
                        "select target_profile_id, person_id from target_panelist where target_profile_id in (<ids>)")
                .bindList("ids", rows.stream().map(Row::id).toList())
                .map((row, context) ->
                        Map.entry(row.getLong("target_profile_id"), new PersonId(row.getLong("person_id"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        return rows.stream()
                .map(row -> row.with(bounds.getOrDefault(row.id(), List.of()), panels.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private static TargetBound bound(ResultSet row) throws SQLException {
        return new TargetBound(
                row.getString("competency"),
                row.getDouble("weight"),
                row.getDouble("lower_t"),
                Columns.optionalDouble(row, "upper_t"),
                new PartialText(row.getString("reason_ar"), row.getString("reason_fa"), row.getString("reason_en")));
    }

    private static Row withoutBounds(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("number"),
                new PartialText(row.getString("name_ar"), row.getString("name_fa"), row.getString("name_en")),
                row.getBoolean("demo"),
                Columns.instant(row, "created_at"),
                new PersonId(row.getLong("created_by")));
    }

    private record Row(
            long id, String code, int number, PartialText name, boolean demo, Instant createdAt, PersonId createdBy) {
        TargetProfile with(List<TargetBound> bounds, Set<PersonId> panel) {
            return new TargetProfile(
                    new TargetProfileId(id), code, number, name, demo, createdAt, createdBy, bounds, panel);
        }
    }
}
