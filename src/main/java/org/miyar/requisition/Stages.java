package org.miyar.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;

/** The stages of openings. Their names say nothing of anybody; whoever reads who is in them asks for roles. */
@ApplicationScoped
public class Stages {
    private final StageStore store;
    private final RequisitionStore requisitions;
    private final Instance<CandidateCounts> counts;
    private final AuditTrail audit;

    @Inject
    Stages(StageStore store, RequisitionStore requisitions, Instance<CandidateCounts> counts, AuditTrail audit) {
        this.store = store;
        this.requisitions = requisitions;
        this.counts = counts;
        this.audit = audit;
    }

    /** In their order. */
    public List<Stage> of(RequisitionId opening) {
        return store.of(opening);
    }

    public Optional<Stage> find(StageId id) {
        return store.find(id);
    }

    /** The first stage of that kind. */
    public Optional<Stage> first(RequisitionId opening, StageKind kind) {
        return of(opening).stream().filter(stage -> stage.kind() == kind).findFirst();
    }

    /** The stages that somebody is or was in; they cannot be removed. */
    public Set<StageId> used(Actor by, RequisitionId opening) {
        by.mustBe(Role.HR);
        return counts.stream().findFirst().map(told -> told.used(opening)).orElse(Set.of());
    }

    /**
     * Writes the stages anew: renames, reorders, adds, and removes those that are not given.
     *
     * <p>Throws {@link IllegalArgumentException} if the fixed stages are not in their places, or a stage's kind would change.
     *
     * @param version of the opening, as it was read
     */
    @Transactional
    public StageChange arrange(Actor by, RequisitionId opening, int version, List<StageForm> wanted) {
        by.mustBe(Role.HR);
        var found = requisitions.find(opening, Optional.empty());
        if (found.filter(it -> it.state() == RequisitionState.CLOSED).isPresent()) {
            return new StageChange.Closed();
        }
        if (found.isEmpty() || !requisitions.hold(opening, version)) {
            return new StageChange.Stale();
        }
        requirePossible(opening, wanted);
        if (!store.keepOnly(
                opening, wanted.stream().flatMap(form -> form.id().stream()).toList())) {
            return new StageChange.InUse();
        }
        requisitions.claim(opening, version);
        store.write(opening, wanted);
        audit.record(AuditEvent.of(by.audited(), AuditAction.STAGES_CHANGED)
                .about("requisition", opening.value())
                .withDetail(wanted.stream().map(form -> form.kind().code()).collect(Collectors.joining(" → "))));
        return new StageChange.Saved();
    }

    private void requirePossible(RequisitionId opening, List<StageForm> wanted) {
        if (!StageForm.inOrder(wanted)) {
            throw new IllegalArgumentException("The first and the last three stages have their places");
        }
        var kinds = of(opening).stream().collect(Collectors.toMap(Stage::id, Stage::kind));
        var kept = new HashSet<StageId>();
        for (var form : wanted) {
            if (form.id().isPresent()
                    && (kinds.get(form.id().get()) != form.kind()
                            || !kept.add(form.id().get()))) {
                throw new IllegalArgumentException("A stage of another opening, of another kind, or twice");
            }
        }
        kinds.forEach((id, kind) -> {
            if (kind.fixed() && !kept.contains(id)) {
                throw new IllegalArgumentException("A stage that every opening has");
            }
        });
    }
}
