package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.LocalizedText;
import org.miyar.profile.TargetProfileId;
import org.miyar.team.TeamId;

/** Job openings. */
@ApplicationScoped
public class Requisitions {
    private final RequisitionStore store;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Requisitions(RequisitionStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a job that people can be invited for. */
    @Transactional
    public RequisitionId open(
            Actor by,
            LocalizedText title,
            Optional<TeamId> team,
            Optional<TargetProfileId> target,
            InstrumentVersionId instrument,
            boolean demo) {
        by.mustBe(Role.HR);
        var opened = store.insert(
                title, team, target, instrument, demo, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(AuditEvent.of(by.audited(), AuditAction.REQUISITION_OPENED)
                .about("requisition", opened.value())
                .withDetail(title.en()));
        return opened;
    }

    /** Opens a job that nobody has said yet what it asks for: its profiles are read on their own. */
    @Transactional
    public RequisitionId open(Actor by, LocalizedText title, InstrumentVersionId instrument) {
        return open(by, title, Optional.empty(), Optional.empty(), instrument, false);
    }

    public Optional<Requisition> find(Actor by, RequisitionId id) {
        by.mustBe(Role.HR);
        return store.find(id);
    }

    Optional<Requisition> find(RequisitionId id) {
        return store.find(id);
    }

    /** A page of the jobs people can be invited for whose title has the text, the newest first. */
    public List<Requisition> open(Actor by, String search, int offset, int limit) {
        by.mustBe(Role.HR);
        return store.open(search, offset, limit);
    }
}
