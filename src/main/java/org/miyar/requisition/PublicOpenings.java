package org.miyar.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.miyar.platform.config.Config;

/** Job openings as anybody may read them, without an account: whatever was open once has an address of its own. */
@ApplicationScoped
public class PublicOpenings {
    private static final int MOST = 500;

    private final RequisitionStore store;
    private final Config config;
    private final Clock clock;

    @Inject
    PublicOpenings(RequisitionStore store, Config config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Those that take applications today, the one that closes first before the others. */
    public List<Requisition> open() {
        return store.open(today(), MOST);
    }

    /** The opening of an address, open or not any more. One that is still being written, or was given up, is nobody's business. */
    public Optional<Requisition> named(String slug) {
        return store.named(slug).filter(opening -> opening.openedAt().isPresent());
    }

    /** The same by its id. */
    public Optional<Requisition> find(RequisitionId id) {
        return store.find(id, Optional.empty())
                .filter(opening -> opening.openedAt().isPresent());
    }

    /** Whether people can apply for it today. */
    public boolean isOpen(Requisition opening) {
        return opening.state() == RequisitionState.OPEN
                && opening.form().closesOn().filter(today()::isAfter).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }
}
