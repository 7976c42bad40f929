package org.miyar.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The ceiling of {@code answers}: one row upserted through JDBC, each by itself committed, into the same table and for sittings like
 * those of the load. No server over this database can save more single answers than this.
 */
final class RawUpserts {
    /** As the program's own batch statement; the single save also looks at the sitting, and is not held to be the ceiling. */
    private static final String UPSERT = """
            insert into answer (sitting_id, item, choice, sequence, shown_ms, arrivals, first_at, answered_at)
            values (?, ?, ?, ?, ?, 1, ?, ?)
            on duplicate key update
              choice = case when values(sequence) > sequence then values(choice) else choice end,
              shown_ms = case when values(sequence) > sequence then values(shown_ms) else shown_ms end,
              answered_at = case when values(sequence) > sequence then values(answered_at) else answered_at end,
              arrivals = arrivals + 1,
              sequence = greatest(sequence, values(sequence))
            """;

    /** As the program's own connections. */
    private static final String OPTIONS = "&useServerPrepStmts=true&cachePrepStmts=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true";

    private static final int SITTINGS = 2_500;

    private RawUpserts() {}

    static Loop.Measured measure(String url, List<String> items, int connections, Duration warmUp, Duration measured)
            throws Exception {
        var open = new ArrayList<Rows>();
        try (var connection = DriverManager.getConnection(url)) {
            var sittings = sittings(connection, SITTINGS);
            for (int i = 0; i < connections; i++) {
                open.add(new Rows(DriverManager.getConnection(url + OPTIONS), sittings, items));
            }
            return Loop.closed(open, warmUp, measured);
        } finally {
            for (var rows : open) {
                rows.connection.close();
            }
        }
    }

    /** Sittings of nobody, open to these rows only. */
    private static Queue<Long> sittings(Connection connection, int count) throws SQLException {
        var sittings = new ConcurrentLinkedQueue<Long>();
        try (var insert = connection.prepareStatement(
                "insert into sitting (instrument_version_id, created_at) select id, ? from instrument_version limit 1",
                Statement.RETURN_GENERATED_KEYS)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                insert.setTimestamp(1, new Timestamp(System.currentTimeMillis()));
                insert.executeUpdate();
                try (var keys = insert.getGeneratedKeys()) {
                    keys.next();
                    sittings.add(keys.getLong(1));
                }
            }
            connection.commit();
        }
        return sittings;
    }

    private static final class Rows implements Loop.Work {
        private final Connection connection;
        private final PreparedStatement upsert;
        private final Queue<Long> sittings;
        private final List<String> items;
        private long sitting;

        Rows(Connection connection, Queue<Long> sittings, List<String> items) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            this.connection = connection;
            this.upsert = connection.prepareStatement(UPSERT);
            this.sittings = sittings;
            this.items = items;
        }

        @Override
        public void once(long count) throws SQLException {
            int item = (int) (count % items.size());
            if (item == 0) {
                sitting = sittings.remove();
            }
            var now = new Timestamp(System.currentTimeMillis());
            upsert.setLong(1, sitting);
            upsert.setString(2, items.get(item));
            upsert.setInt(3, (int) (count % 5) + 1);
            upsert.setLong(4, now.getTime());
            upsert.setInt(5, 2600);
            upsert.setTimestamp(6, now);
            upsert.setTimestamp(7, now);
            upsert.executeUpdate();
        }
    }
}
