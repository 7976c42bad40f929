package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.platform.config.Config;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** Walk-in days of openings: set up and ended by HR, come to by whoever reads the poster. */
@ApplicationScoped
public class WalkIns {
    /** Days of one opening that are listed, the newest. */
    public static final int LISTED = 20;

    /** Without what is taken for something else when it is read from a wall and typed. */
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 8;
    private static final Pattern CODE = Pattern.compile("[2-9a-hj-km-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WalkInStore store;
    private final Requisitions requisitions;
    private final AuditTrail audit;
    private final Config config;
    private final Clock clock;

    @Inject
    WalkIns(WalkInStore store, Requisitions requisitions, AuditTrail audit, Config config, Clock clock) {
        this.store = store;
        this.requisitions = requisitions;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Somebody who came. */
    public record Arrival(CandidateId candidate, String name, Instant at) {}

    /** What came of setting up a day. */
    public enum Opened {
        DONE,
        /** It would be over already. */
        OVER,
        /** The opening takes no applications. */
        SHUT
    }

    /** Sets up a day: its code works from its midnight until the time given. */
    @Transactional
    public Opened open(Actor by, RequisitionId opening, LocalDate day, LocalTime until) {
        by.mustBe(Role.HR);
        var found = requisitions.find(by, opening).filter(job -> job.state() == RequisitionState.OPEN);
        if (found.isEmpty()) {
            return Opened.SHUT;
        }
        var ends = day.atTime(until).atZone(config.zone()).toInstant();
        if (!ends.isAfter(clock.instant())) {
            return Opened.OVER;
        }
        store.insert(opening, code(), day, day.atStartOfDay(config.zone()).toInstant(), ends);
        audit.record(AuditEvent.of(by.audited(), AuditAction.WALK_IN_OPENED)
                .about("requisition", opening.value())
                .withDetail(day.toString()));
        return Opened.DONE;
    }

    /** Ends a day before its time; false if it is over. */
    @Transactional
    public boolean end(Actor by, WalkInId id) {
        by.mustBe(Role.HR);
        var found = store.find(id);
        if (found.isEmpty() || !store.end(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return false;
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.WALK_IN_ENDED)
                .about("requisition", found.get().opening().value())
                .withDetail(found.get().day().toString()));
        return true;
    }

    /** The newest days of an opening. */
    public List<WalkIn> of(Actor by, RequisitionId opening) {
        by.mustBe(Role.HR);
        return store.of(opening, LISTED);
    }

    /** Who came on a day, the latest first. */
    public List<Arrival> arrivals(Actor by, WalkInId id, int offset, int limit) {
        by.mustBe(Role.HR);
        return store.arrivals(id, offset, limit);
    }

    /** The day of a posted code, whether it is on or not; for whoever came. */
    public Optional<WalkIn> ofCode(String code) {
        return CODE.matcher(code).matches() ? store.ofCode(code) : Optional.empty();
    }

    /** The same if it is on now. */
    public Optional<WalkIn> on(String code) {
        return ofCode(code).filter(this::isOn);
    }

    public boolean isOn(WalkIn day) {
        return day.state(clock.instant()) == WalkIn.State.ON;
    }

    public WalkIn.State state(WalkIn day) {
        return day.state(clock.instant());
    }

    /** The address on the poster. */
    public String address(WalkIn day) {
        return config.publicUrl() + "/day/" + day.code();
    }

    private static String code() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
