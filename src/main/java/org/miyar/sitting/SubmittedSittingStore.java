package org.miyar.sitting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** Reads finished sittings whole, many at a time. */
@ApplicationScoped
class SubmittedSittingStore {
    /** Sittings a query; more would make statements that no database likes. */
    private static final int MOST_AT_ONCE = 300;

    private final Jdbi jdbi;

    @Inject
    SubmittedSittingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the sittings that are submitted, by id; three queries for every few hundred. */
    List<SubmittedSitting> find(Collection<SittingId> ids) {
        return jdbi.withHandle(handle -> ids.stream()
                .map(SittingId::value)
                .sorted()
                .distinct()
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .flatMap(some -> find(handle, some).stream())
                .toList());
    }

    private static List<SubmittedSitting> find(Handle handle, List<Long> ids) {
        var answers = new HashMap<Long, Map<String, Integer>>();
        var millis = new HashMap<Long, Map<String, Integer>>();
        handle.createQuery("select sitting_id, item, choice, shown_ms from answer where sitting_id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> {
                    var sitting = row.getLong("sitting_id");
                    var item = row.getString("item");
                    answers.computeIfAbsent(sitting, none -> new HashMap<>()).put(item, row.getInt("choice"));
                    int shown = row.getInt("shown_ms");
                    if (!row.wasNull()) {
                        millis.computeIfAbsent(sitting, none -> new HashMap<>()).put(item, shown);
                    }
                    return sitting;
                })
                .list();
        var interruptions = handle
                .createQuery("""
                        select e.sitting_id, e.seconds from sitting_event e join sitting s on s.id = e.sitting_id
                        where e.sitting_id in (<ids>) and e.kind = :kind and s.timed order by e.sitting_id, e.at, e.id
                        """)
                .bindList("ids", ids)
                .bind("kind", SittingEventKind.INTERRUPTED.tag())
                .map((row, context) -> Map.entry(row.getLong(1), Duration.ofSeconds(row.getLong(2))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return handle.createQuery("""
                        select id, person_id, instrument_version_id, language, page_order, timed, started_at, submitted_at
                        from sitting where id in (<ids>) and submitted_at is not null order by id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    return sitting(
                            row,
                            answers.getOrDefault(id, Map.of()),
                            millis.getOrDefault(id, Map.of()),
                            interruptions.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static SubmittedSitting sitting(
            ResultSet row, Map<String, Integer> answers, Map<String, Integer> millis, List<Duration> interruptions)
            throws SQLException {
        long person = row.getLong("person_id");
        Optional<PersonId> known = row.wasNull() ? Optional.empty() : Optional.of(new PersonId(person));
        return new SubmittedSitting(
                new SittingId(row.getLong("id")),
                known,
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "submitted_at"),
                SittingStore.pages(row.getString("page_order")),
                answers,
                millis,
                row.getBoolean("timed"),
                interruptions);
    }
}
