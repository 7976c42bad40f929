package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of accommodations. */
@ApplicationScoped
class AccommodationStore {
    private final Jdbi jdbi;

    @Inject
    AccommodationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Accommodation> find(SittingId sitting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select extra_time_percent, timing_signals, notes, version from accommodation where sitting_id = ?")
                .bind(0, sitting.value())
                .map((row, context) -> new Accommodation(
                        row.getInt("extra_time_percent"),
                        row.getBoolean("timing_signals"),
                        row.getString("notes"),
                        row.getInt("version")))
                .findOne());
    }

    /** Whether the sitting has not begun; its row is locked until the unit of work ends. */
    boolean lockUnstarted(SittingId sitting) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from sitting where id = ? and started_at is null for update")
                        .bind(0, sitting.value())
                        .mapTo(long.class)
                        .findOne()
                        .isPresent());
    }

    /** In a unit of work that holds the lock. */
    void put(SittingId sitting, Accommodation accommodation, PersonId by, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from accommodation where sitting_id = ?", sitting.value());
            handle.execute(
                    """
                    insert into accommodation (sitting_id, extra_time_percent, timing_signals, notes, recorded_by, recorded_at, version)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    sitting.value(),
                    accommodation.extraTimePercent(),
                    accommodation.timingSignals(),
                    accommodation.notes(),
                    by.value(),
                    now,
                    accommodation.version());
        });
    }
}
