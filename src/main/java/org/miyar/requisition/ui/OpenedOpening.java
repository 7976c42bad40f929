package org.miyar.requisition.ui;

import java.util.Optional;
import org.miyar.identity.CurrentActor;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;

/**
 * The opening whose page is shown, as it stood when it was last read. Both forms of the page write on it, and neither may find the
 * other's saving to be somebody else's. What was read here may be newer than what a form shows, so each keeps what it was filled with.
 */
final class OpenedOpening {
    private final Requisitions requisitions;
    private final CurrentActor actor;
    private final Runnable refreshed;
    private final Runnable reload;
    private Requisition opening;

    /**
     * @param refreshed shows what may have changed, and leaves alone what is being typed
     * @param reload shows all as it stands
     */
    OpenedOpening(
            Requisition opening, Requisitions requisitions, CurrentActor actor, Runnable refreshed, Runnable reload) {
        this.opening = opening;
        this.requisitions = requisitions;
        this.actor = actor;
        this.refreshed = refreshed;
        this.reload = reload;
    }

    Requisition opening() {
        return opening;
    }

    RequisitionId id() {
        return opening.id();
    }

    int version() {
        return opening.version();
    }

    /** Reads it again; what is typed stays. */
    void refresh() {
        catchUp();
        refreshed.run();
    }

    /** Whatever somebody else did is known from now on. */
    void catchUp() {
        read().ifPresent(now -> opening = now);
    }

    /** Shows all as it stands. */
    void reload() {
        catchUp();
        reload.run();
    }

    private Optional<Requisition> read() {
        return requisitions.find(actor.get(), id());
    }
}
