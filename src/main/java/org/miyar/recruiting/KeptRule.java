package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.KeptStore.Candidacy;
import org.miyar.sitting.KeptMonths;
import org.miyar.sitting.SittingId;

/**
 * How long candidates are kept: so many months after their opening was closed, and never longer than they were told. Where nobody closes
 * it, until nothing has happened with them for long. Somebody with several applications is kept for the last of them.
 */
@ApplicationScoped
class KeptRule implements KeptMonths {
    private final KeptStore store;
    private final Config config;

    @Inject
    KeptRule(KeptStore store, Config config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public OptionalInt of(SittingId sitting) {
        return store.months(sitting);
    }

    Map<PersonId, Instant> until(Collection<PersonId> people) {
        var until = new HashMap<PersonId, Instant>();
        store.of(people)
                .forEach(candidacy -> until.merge(
                        candidacy.person(), until(candidacy), BinaryOperator.maxBy(Comparator.naturalOrder())));
        return until;
    }

    private Instant until(Candidacy candidacy) {
        long usual = config.number(Setting.RETENTION_MONTHS);
        if (!candidacy.opened()) {
            return after(
                    candidacy.touchedAt(),
                    Math.min(usual, candidacy.agreedMonths().orElse(usual)));
        }
        long longest = config.number(Setting.RETENTION_LONGEST);
        var touched = candidacy
                .movedAt()
                .filter(moved -> moved.isAfter(candidacy.touchedAt()))
                .orElse(candidacy.touchedAt());
        long months = candidacy.months().orElse(usual);
        return candidacy
                .closedAt()
                .map(closed ->
                        after(closed, Math.min(months, candidacy.agreedMonths().orElse(months))))
                .orElseGet(() -> after(touched, longest));
    }

    private static Instant after(Instant moment, long months) {
        return moment.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
