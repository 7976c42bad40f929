package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.notification.Outbox;
import org.miyar.recruiting.roster.RosterVerdict.Mistake;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** Invites a whole list for one opening: reads it, says what would happen, and only once that is confirmed begins. */
@ApplicationScoped
public class Rosters {
    private static final int SHOWN = 5;

    private final RosterReader reader;
    private final RosterWords words;
    private final RosterStore store;
    private final Requisitions requisitions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Rosters(
            RosterReader reader,
            RosterWords words,
            RosterStore store,
            Requisitions requisitions,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.words = words;
        this.store = store;
        this.requisitions = requisitions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads a file; keeps nothing of it. */
    public RosterReading read(Actor by, byte[] file) {
        by.mustBe(Role.HR);
        return reader.read(file);
    }

    /** Reads a pasted list; keeps nothing of it. */
    public RosterReading read(Actor by, String pasted) {
        by.mustBe(Role.HR);
        return reader.read(pasted);
    }

    /**
     * What would happen to each row if the list were invited for the opening now.
     *
     * @param language of the letters where a row names none
     */
    public List<RosterRow> check(Actor by, RequisitionId requisition, Roster roster, Language language) {
        by.mustBe(Role.HR);
        var already = store.invited(
                requisition,
                roster.entries().stream()
                        .map(Roster.Entry::email)
                        .filter(EmailAddress::isValid)
                        .map(EmailAddress::new)
                        .toList());
        var rows = new ArrayList<RosterRow>(roster.entries().size());
        Map<EmailAddress, Integer> seen = new HashMap<>();
        for (var entry : roster.entries()) {
            var spoken = entry.language().isBlank() ? Optional.of(language) : words.language(entry.language());
            var mistake = mistake(entry, spoken);
            RosterVerdict verdict;
            if (mistake.isPresent()) {
                verdict = new RosterVerdict.Wrong(mistake.get());
            } else {
                var email = new EmailAddress(entry.email());
                var earlier = seen.putIfAbsent(email, entry.line());
                if (earlier != null) {
                    verdict = new RosterVerdict.Repeated(earlier);
                } else {
                    verdict = already.contains(email) ? new RosterVerdict.Already() : new RosterVerdict.Invite(email);
                }
            }
            var name = Person.isName(entry.name()) ? Person.cleanName(entry.name()) : entry.name();
            rows.add(new RosterRow(entry.line(), name, entry.email(), spoken.orElse(language), verdict));
        }
        return rows;
    }

    private static Optional<Mistake> mistake(Roster.Entry entry, Optional<Language> spoken) {
        if (!Person.isName(entry.name())) {
            return Optional.of(
                    entry.name().length() > Person.NAME_LENGTH ? Mistake.NAME_TOO_LONG : Mistake.NAME_MISSING);
        }
        if (entry.email().isBlank()) {
            return Optional.of(Mistake.EMAIL_MISSING);
        }
        if (!EmailAddress.isValid(entry.email())) {
            return Optional.of(Mistake.EMAIL_WRONG);
        }
        return spoken.isEmpty() ? Optional.of(Mistake.LANGUAGE_UNKNOWN) : Optional.empty();
    }

    /** Begins to invite the good rows of a list that was checked; {@link RosterWork} goes on with it whoever looks. */
    @Transactional
    public RosterStart start(Actor by, RequisitionId requisition, List<RosterRow> rows) {
        by.mustBe(Role.HR);
        if (requisitions
                .find(by, requisition)
                .filter(job -> job.state() == RequisitionState.OPEN)
                .isEmpty()) {
            return new RosterStart.JobClosed();
        }
        var waiting = new ArrayList<RosterStore.Waiting>();
        var addresses = new HashSet<EmailAddress>();
        for (var row : rows) {
            if (row.verdict() instanceof RosterVerdict.Invite(var email) && addresses.add(email)) {
                waiting.add(new RosterStore.Waiting(waiting.size() + 1, row.name(), email, row.language()));
            }
        }
        if (waiting.isEmpty()) {
            return new RosterStart.Nobody();
        }
        long run = store.insert(requisition, by.person(), now(), waiting);
        audit.record(AuditEvent.of(by.audited(), AuditAction.ROSTER_STARTED)
                .about("requisition", requisition.value())
                .withDetail(Integer.toString(waiting.size())));
        return new RosterStart.Started(run);
    }

    /** Invites nobody more of a list; false if it had ended. Who was invited stays invited. */
    @Transactional
    public boolean cancel(Actor by, long run) {
        by.mustBe(Role.HR);
        var running = store.lockRunning(run);
        running.ifPresent(found -> {
            store.end(run, RosterRun.State.CANCELLED, now());
            audit.record(AuditEvent.of(by.audited(), AuditAction.ROSTER_ENDED)
                    .about("requisition", found.requisition().value())
                    .withDetail(RosterRounds.detail(found)));
        });
        return running.isPresent();
    }

    /** The lists begun last, newest first; those still running among them. */
    public List<RosterRun> newest(Actor by) {
        by.mustBe(Role.HR);
        return store.newest(SHOWN);
    }

    /** Whether the letters leave by themselves; otherwise somebody has to pass each one on. */
    public boolean leavesByMail(Actor by) {
        by.mustBe(Role.HR);
        return outbox.leavesByMail();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
