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
import java.util.Optional;
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
            "insert into answer (sitting_id, item, choice, sequence, shown_ms, arrivals, first_at, answered_at) ";

    /** The later answer stands, a repeat changes nothing but its count. {@code sequence} has to be assigned last. */
    private static final String IF_LATER = """
             on duplicate key update
              choice = case when values(sequence) > sequence then values(choice) else choice end,
              shown_ms = case when values(sequence) > sequence then values(shown_ms) else shown_ms end,
              answered_at = case when values(sequence) > sequence then values(answered_at) else answered_at end,
              arrivals = arrivals + 1,
              sequence = greatest(sequence, values(sequence))
            """;

    private static final String SAVE_ONE = COLUMNS + """
            select id, ?, ?, ?, case when timed then ? end, 1, ?, ?
            from sitting where id = ? and epoch = ? and started_at is not null and submitted_at is null
            for update
            """ + IF_LATER;

    private static final String SAVE_MANY = COLUMNS + "values (?, ?, ?, ?, ?, 1, ?, ?)" + IF_LATER;

    private final Jdbi jdbi;

    @Inject
    AnswerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What stands of each arrival's items, in its order, once it is saved; empty for an arrival whose sitting is not open to its holder. */
    List<Optional<List<StandingAnswer>>> save(List<Arrival> arrivals) {
        return arrivals.size() == 1 && arrivals.getFirst().answers().size() == 1
                ? List.of(saveOne(arrivals.getFirst()).map(List::of))
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
    private Optional<StandingAnswer> saveOne(Arrival arrival) {
        var sitting = arrival.holder().sitting();
        var answer = arrival.answers().getFirst();
        int rows = jdbi.withHandle(handle -> handle.createUpdate(SAVE_ONE)
                .bind(0, answer.item())
                .bind(1, answer.value())
                .bind(2, answer.sequence())
                .bind(3, millis(answer))
                .bind(4, arrival.at())
                .bind(5, arrival.at())
                .bind(6, sitting.value())
                .bind(7, arrival.holder().epoch())
                .execute());
        return switch (rows) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(answer.standing());
            // The item had an answer; either of the two may stand now.
            default ->
                standing(sitting).stream()
                        .filter(standing -> standing.item().equals(answer.item()))
                        .findFirst();
        };
    }

    private static List<Optional<List<StandingAnswer>>> saveMany(Handle handle, List<Arrival> arrivals) {
        var timed = lockOpen(handle, arrivals);
        var open = arrivals.stream()
                .filter(arrival -> timed.containsKey(key(arrival.holder())))
                .toList();
        if (open.isEmpty()) {
            return Collections.nCopies(arrivals.size(), Optional.empty());
        }
        var batch = handle.prepareBatch(SAVE_MANY);
        for (var arrival : open) {
            var key = key(arrival.holder());
            for (var answer : arrival.answers()) {
                batch.bind(0, key.sitting())
                        .bind(1, answer.item())
                        .bind(2, answer.value())
                        .bind(3, answer.sequence())
                        .bind(4, Boolean.TRUE.equals(timed.get(key)) ? millis(answer) : null)
                        .bind(5, arrival.at())
                        .bind(6, arrival.at())
                        .add();
            }
        }
        batch.execute();
        var standing = standing(handle, open);
        return arrivals.stream()
                .map(arrival -> timed.containsKey(key(arrival.holder()))
                        ? Optional.of(arrival.answers().stream()
                                .map(answer -> Objects.requireNonNull(standing.get(place(arrival, answer))))
                                .toList())
                        : Optional.<List<StandingAnswer>>empty())
                .toList();
    }

    private record Key(long sitting, int epoch) {}

    private static Key key(InvitationHolder holder) {
        return new Key(holder.sitting().value(), holder.epoch());
    }

    /** Those of the sittings that are open, and whether they are timed. Locked in their order, so that two writers never wait for each other. */
    private static Map<Key, Boolean> lockOpen(Handle handle, List<Arrival> arrivals) {
        return handle.createQuery("""
                        select id, epoch, timed from sitting
                        where id in (<sittings>) and started_at is not null and submitted_at is null
                        order by id for update
                        """)
                .bindList(
                        "sittings",
                        arrivals.stream()
                                .map(arrival -> arrival.holder().sitting().value())
                                .distinct()
                                .sorted()
                                .toList())
                .map((row, context) ->
                        Map.entry(new Key(row.getLong("id"), row.getInt("epoch")), row.getBoolean("timed")))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
