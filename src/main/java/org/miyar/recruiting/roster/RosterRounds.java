package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.access.Accounts;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;

/**
 * Deals with the next few people of a list. Each round is one unit of work: whoever is invited in it is off the list, or neither. It
 * looks anew who has been invited, so nobody is invited twice for one opening whatever broke off before.
 */
@ApplicationScoped
class RosterRounds {
    private static final int ROUND = 50;

    private final RosterStore store;
    private final Inviting inviting;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RosterRounds(RosterStore store, Inviting inviting, Accounts accounts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.inviting = inviting;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One round; false once the list has ended. */
    @Transactional
    boolean next(long id) {
        var running = store.lockRunning(id);
        if (running.isEmpty()) {
            return false;
        }
        var run = running.get();
        // They act as long as they may: whose account was closed meanwhile invites nobody.
        Optional<Actor> actor = run.startedBy().flatMap(accounts::acting).filter(by -> by.is(Role.HR));
        if (actor.isEmpty()) {
            return end(run, RosterRun.State.NOT_ALLOWED);
        }
        var waiting = store.next(id, ROUND);
        if (waiting.isEmpty()) {
            return end(run, RosterRun.State.DONE);
        }
        return invite(actor.get(), run, waiting) || end(run, RosterRun.State.JOB_CLOSED);
    }

    /** False if the opening takes nobody any more; it closes for all of a round or for none. */
    private boolean invite(Actor by, RosterRun run, List<RosterStore.Waiting> waiting) {
        var already = store.invited(
                run.requisition(),
                waiting.stream().map(RosterStore.Waiting::email).toList());
        int invited = 0;
        int reached = 0;
        boolean open = true;
        for (var person : waiting) {
            if (!already.contains(person.email())) {
                switch (inviting.invite(
                        by,
                        Optional.of(run.requisition()),
                        person.name(),
                        Optional.of(person.email()),
                        person.language())) {
                    case InviteOutcome.Ready _ -> invited++;
                    case InviteOutcome.JobClosed _, InviteOutcome.TooLate _ -> open = false;
                }
            }
            if (!open) {
                break;
            }
            reached++;
        }
        if (reached > 0) {
            store.done(run.id(), waiting.get(reached - 1).position(), invited, reached - invited);
        }
        return open;
    }

    private boolean end(RosterRun run, RosterRun.State state) {
        store.end(run.id(), state, now());
        var ended = store.find(run.id()).orElseThrow();
        audit.record(AuditEvent.of(AuditActor.SYSTEM, AuditAction.ROSTER_ENDED)
                .about("requisition", run.requisition().value())
                .withDetail(detail(ended)));
        return false;
    }

    /** In figures, which the trail shows in every language. */
    static String detail(RosterRun run) {
        return run.invited() + " / " + run.total();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
