package org.miyar.sitting.answering;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.SittingId;

/**
 * SQL of answers. Every write of an answer locks the row of its sitting and looks, in the same statement or unit of work, whether
 * the sitting is open; a submission changes that row. So the two come one after the other on both engines, and no answer can slip
 * in behind a submission.
 */
@ApplicationScoped
class AnswerStore {
    private static final String COLUMNS =
            "insert into answer (first_at, answered_at, item, choice, sequence, shown_ms, arrivals, sitting_id) ";

    /** The later answer stands, a repeat changes nothing but its count. {@code sequence} has to be assigned last. */
    private static final String IF_LATER = """
             on duplicate key update
              choice = case when values(sequence) > sequence then values(choice) else choice end,
              shown_ms = case when values(sequence) > sequence then values(shown_ms) else shown_ms end,
              answered_at = case when values(sequence) > sequence then values(answered_at) else answered_at end,
              arrivals = arrivals + 1,
              sequence = greatest(sequence, values(sequence))
            """;

    private static final String IF_OPEN = """
            where id = ? and epoch = ? and started_at is not null and submitted_at is null for update skip locked
            """;

    private static final String ROW = "(?, ?, ?, ?, ?, ?, 1, ?)";

    private final Jdbi jdbi;

    @Inject
    AnswerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of an arrival. */
    sealed interface Outcome {
        /** It is saved; this stands of its items, in their order. */
        record Saved(List<StandingAnswer> standing) implements Outcome {}

        /** The sitting is not open to the holder. */
        record Closed() implements Outcome {}

        /** Somebody else holds the sitting just now, and may hold it long. Nothing was saved; it is to be tried again. */
        record Held() implements Outcome {}
    }

    /** What became of each. Waits for nobody: one sitting that is held does not keep the others. */
    List<Outcome> save(List<Arrival> arrivals) {
        return arrivals.size() == 1
                ? List.of(saveOne(arrivals.getFirst()))
                : jdbi.inTransaction(handle -> saveMany(handle, arrivals));
    }

    /** Whether a save failed because the database cannot be reached, or went away in the middle. */
    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectionException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof SQLRecoverableException);
    }

    /** One round trip, committed when it returns. */
    private Outcome saveOne(Arrival arrival) {
        var given = arrival.answers();
        int rows = jdbi.withHandle(handle -> insert(handle, arrival));
        if (rows == 0) {
            return notLocked(jdbi.withHandle(handle -> open(handle, List.of(arrival))), arrival);
        }
        return new Outcome.Saved(
                rows == given.size()
                        ? given.stream().map(GivenAnswer::standing).toList()
                        : jdbi.withHandle(handle -> standing(arrival, standing(handle, List.of(arrival)))));
    }

    /** How many rows; one that is new counts one, one that was there counts two. */
    private static int insert(Handle handle, Arrival arrival) {
        var given = arrival.answers();
        // A table of one row costs the database a fifth more than no table.
        var sql = given.size() == 1
                ? """
                select ?, ?, ?, ?, ?, case when timed then ? end, 1, id from sitting
                """
                : """
                select ?, ?, given_item, given_choice, given_sequence, case when timed then given_ms end, 1, id
                from sitting cross join (values %s) given (given_item, given_choice, given_sequence, given_ms)
                """.formatted(String.join(", ", Collections.nCopies(given.size(), "row(?, ?, ?, ?)")));
        try (var update = handle.createUpdate(COLUMNS + sql + IF_OPEN + IF_LATER)) {
            update.bind(0, arrival.at()).bind(1, arrival.at());
            int place = 2;
            for (var answer : given) {
                update.bind(place++, answer.item())
                        .bind(place++, answer.value())
                        .bind(place++, answer.sequence())
                        .bind(place++, millis(answer));
            }
            return update.bind(place++, arrival.holder().sitting().value())
                    .bind(place, arrival.holder().epoch())
                    .execute();
        }
    }

    private static List<StandingAnswer> standing(Arrival arrival, Map<Place, StandingAnswer> standing) {
        return arrival.answers().stream()
                .map(answer -> Objects.requireNonNull(standing.get(place(arrival, answer))))
                .toList();
    }

    private static List<Outcome> saveMany(Handle handle, List<Arrival> arrivals) {
        var timed = lockOpen(handle, arrivals);
        var open = arrivals.stream()
                .filter(arrival -> timed.containsKey(key(arrival.holder())))
                .toList();
        var standing = open.isEmpty() ? Map.<Place, StandingAnswer>of() : write(handle, open, timed);
        var others = open.size() == arrivals.size() ? Set.<Key>of() : open(handle, arrivals);
        return arrivals.stream()
                .map(arrival -> timed.containsKey(key(arrival.holder()))
                        ? new Outcome.Saved(standing(arrival, standing))
                        : notLocked(others, arrival))
                .toList();
    }

    private static Outcome notLocked(Set<Key> open, Arrival arrival) {
        return open.contains(key(arrival.holder())) ? new Outcome.Held() : new Outcome.Closed();
    }

    /** Writes them with one statement and tells what stands then. */
    private static Map<Place, StandingAnswer> write(Handle handle, List<Arrival> open, Map<Key, Boolean> timed) {
        int answers =
                open.stream().mapToInt(arrival -> arrival.answers().size()).sum();
        try (var update = handle.createUpdate(
                COLUMNS + "values " + String.join(", ", Collections.nCopies(answers, ROW)) + IF_LATER)) {
            int place = 0;
            for (var arrival : open) {
                var key = key(arrival.holder());
                boolean measured = Boolean.TRUE.equals(timed.get(key));
                for (var answer : arrival.answers()) {
                    update.bind(place++, arrival.at())
                            .bind(place++, arrival.at())
                            .bind(place++, answer.item())
                            .bind(place++, answer.value())
                            .bind(place++, answer.sequence())
                            .bind(place++, measured ? millis(answer) : null)
                            .bind(place++, key.sitting());
                }
            }
            // A row that is new counts one, one that was there counts two.
            return update.execute() == answers ? asGiven(open) : standing(handle, open);
        }
    }

    private static Map<Place, StandingAnswer> asGiven(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(arrival ->
                        arrival.answers().stream().map(answer -> Map.entry(place(arrival, answer), answer.standing())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Key(long sitting, int epoch) {}

    private static Key key(InvitationHolder holder) {
        return new Key(holder.sitting().value(), holder.epoch());
    }

    private static final String OPEN = """
            select id, epoch, timed from sitting
            where id in (<sittings>) and started_at is not null and submitted_at is null
            """;

    /** Those of the sittings that are open and held by nobody else, and whether they are timed; locked. */
    private static Map<Key, Boolean> lockOpen(Handle handle, List<Arrival> arrivals) {
        return handle.createQuery(OPEN + " order by id for update skip locked")
                .bindList("sittings", sittings(arrivals))
                .map((row, context) -> Map.entry(key(row), row.getBoolean("timed")))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those that are open as far as anybody has committed, held or not. */
    private static Set<Key> open(Handle handle, List<Arrival> arrivals) {
        return handle.createQuery(OPEN)
                .bindList("sittings", sittings(arrivals))
                .map((row, context) -> key(row))
                .set();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong("id"), row.getInt("epoch"));
    }

    private static List<Long> sittings(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.holder().sitting().value())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where an answer stands. */
    public record Place(long sitting, String item) {}

    private static Place place(Arrival arrival, GivenAnswer answer) {
        return new Place(arrival.holder().sitting().value(), answer.item());
    }

    private static Map<Place, StandingAnswer> standing(Handle handle, List<Arrival> arrivals) {
        return handle.createQuery(
                        "select sitting_id, item, choice, sequence from answer where (sitting_id, item) in (<places>)")
                .bindMethodsList(
                        "places",
                        arrivals.stream()
                                .flatMap(arrival -> arrival.answers().stream().map(answer -> place(arrival, answer)))
                                .distinct()
                                .toList(),
                        List.of("sitting", "item"))
                .map((row, context) ->
                        Map.entry(new Place(row.getLong("sitting_id"), row.getString("item")), standing(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every answer of a sitting. */
    List<StandingAnswer> standing(SittingId sitting) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select item, choice, sequence from answer where sitting_id = ?")
                        .bind(0, sitting.value())
                        .map((row, context) -> standing(row))
                        .list());
    }

    private static StandingAnswer standing(ResultSet row) throws SQLException {
        return new StandingAnswer(row.getString("item"), row.getInt("choice"), row.getLong("sequence"));
    }

    private static @Nullable Integer millis(GivenAnswer answer) {
        return answer.shownMillis().isPresent() ? answer.shownMillis().getAsInt() : null;
    }
}
