package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL of whom retention has to look at. */
@ApplicationScoped
class RetentionStore {
    private final Jdbi jdbi;

    @Inject
    RetentionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Real people without an account, known since before the time given, by id from the one after {@code after}. */
    List<PersonId> applicantsKnownBefore(Instant time, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id from person p left join account a on a.person_id = p.id
                        where p.id > :after and p.created_at < :time and p.demo = false and a.person_id is null
                        order by p.id limit :limit
                        """)
                .bind("after", after)
                .bind("time", time)
                .bind("limit", limit)
                .map((row, context) -> new PersonId(row.getLong("id")))
                .list());
    }
}
