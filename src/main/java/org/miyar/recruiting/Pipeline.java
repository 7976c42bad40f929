package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;

/** Who is in which stage of an opening, and how they move. Nobody is moved by a score, and nobody to an end without a decision. */
@ApplicationScoped
public class Pipeline {
    private static final Duration LATELY = Duration.ofDays(7);

    private final PipelineStore store;
    private final CandidateStore candidates;
    private final Stages stages;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Pipeline(PipelineStore store, CandidateStore candidates, Stages stages, AuditTrail audit, Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.stages = stages;
        this.audit = audit;
        this.clock = clock;
    }

    /** A stage and how many are in it. */
    public record Column(Stage stage, int count) {}

    /** A candidate to be moved, as whoever asks has seen them. */
    public record Asked(CandidateId candidate, int version) {}

    /** The stages of an opening with their numbers, read in one query beside the stages. */
    public List<Column> columns(Actor by, RequisitionId opening) {
        by.mustBe(Role.HR);
        return columns(by, opening, CandidateFilter.of(opening));
    }

    /** The same, each with the number of those that the filter finds there. */
    public List<Column> columns(Actor by, RequisitionId opening, CandidateFilter filter) {
        by.mustBe(Role.HR);
        var counts = candidates.inStages(filter, clock.instant());
        return stages.of(opening).stream()
                .map(stage -> new Column(stage, counts.getOrDefault(stage.id(), 0)))
                .toList();
    }

    /** Moves people to a stage of their opening; each by themselves: whom somebody else has moved meanwhile stays there. */
    @Transactional
    public MoveOutcome move(Actor by, List<Asked> asked, StageId to) {
        by.mustBe(Role.HR);
        return move(by, asked, stages.find(to));
    }

    /** Moves people back to where they were before the move that is taken back, unless they were moved on meanwhile. */
    @Transactional
    public MoveOutcome takeBack(Actor by, List<MoveOutcome.Moved> moved) {
        by.mustBe(Role.HR);
        var byOrigin = new LinkedHashMap<StageId, List<Asked>>();
        moved.forEach(one -> byOrigin.computeIfAbsent(one.from().id(), origin -> new ArrayList<>())
                .add(new Asked(one.candidate(), one.version())));
        var back = new ArrayList<MoveOutcome.Moved>();
        var elsewhere = new ArrayList<MoveOutcome.Elsewhere>();
        if (byOrigin.keySet().stream().anyMatch(origin -> stages.find(origin).isEmpty())) {
            return new MoveOutcome.NoSuchStage();
        }
        for (var group : byOrigin.entrySet()) {
            switch (move(by, group.getValue(), stages.find(group.getKey()))) {
                case MoveOutcome.Done done -> {
                    back.addAll(done.moved());
                    elsewhere.addAll(done.elsewhere());
                }
                case MoveOutcome.DecisionNeeded needed -> {
                    return needed;
                }
                case MoveOutcome.NoSuchStage gone -> {
                    if (back.isEmpty()) {
                        return gone;
                    }
                    // Removed in this very moment: these stay where they are.
                    elsewhere.addAll(store.whereabouts(
                            group.getValue().stream().map(Asked::candidate).toList()));
                }
            }
        }
        return new MoveOutcome.Done(back, elsewhere);
    }

    /**
     * For other features: brings a candidate to the first stage of that kind, a decided one too, within the caller's unit of work.
     *
     * @return false if there is nobody, or no such stage; nothing was changed then
     */
    @Transactional
    public boolean reach(Actor by, CandidateId id, StageKind kind) {
        by.mustBe(Role.HR);
        return bring(by, id, kind, now(), true);
    }

    /**
     * Brings a candidate who does not wish to go on to where those stand who withdrew, within the caller's unit of work.
     *
     * @return false if there is no opening, or it was decided about them; nothing was changed then
     */
    @Transactional
    public boolean leave(PersonId applicant, CandidateId id) {
        var standing = store.hold(id).filter(one -> !one.stage().kind().decided());
        var to = standing.flatMap(one -> stages.first(one.stage().requisition(), StageKind.WITHDRAWN));
        if (standing.isEmpty() || to.isEmpty()) {
            return false;
        }
        if (!standing.get().stage().equals(to.get())) {
            step(AuditActor.applicant(applicant), standing.get(), to.get(), now(), true);
        }
        return true;
    }

    /** How many have withdrawn by themselves in the last week. */
    public int withdrewLately(Actor by) {
        by.mustBe(Role.HR);
        return store.withdrewSince(now().minus(LATELY));
    }

    /** Takes over where somebody was moved while the data is being prepared; the trail tells of deeds, and this is none. */
    @Transactional
    public void takeOver(Actor by, CandidateId id, StageKind kind, Instant at) {
        by.mustBe(Role.HR);
        bring(by, id, kind, at, false);
    }

    /** Where somebody has been, the first move first. */
    public List<StageMove> history(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        return store.moves(id);
    }

    private MoveOutcome move(Actor by, List<Asked> asked, Optional<Stage> wanted) {
        if (wanted.isEmpty()) {
            return new MoveOutcome.NoSuchStage();
        }
        var to = wanted.get();
        var found = store.standing(asked.stream().map(Asked::candidate).toList());
        if (found.values().stream().anyMatch(one -> !one.stage().requisition().equals(to.requisition()))) {
            return new MoveOutcome.NoSuchStage();
        }
        // Who was decided on since they were seen is elsewhere, like anybody else.
        if (to.kind().decided()
                || asked.stream()
                        .flatMap(one -> Optional.ofNullable(found.get(one.candidate()))
                                .filter(standing -> standing.version() == one.version())
                                .stream())
                        .anyMatch(standing -> standing.stage().kind().decided())) {
            return new MoveOutcome.DecisionNeeded();
        }
        var moved = new ArrayList<MoveOutcome.Moved>();
        var elsewhere = new ArrayList<CandidateId>();
        // In one order, so that two who move the same people do not wait for each other.
        for (var one : asked.stream()
                .sorted(Comparator.comparingLong(each -> each.candidate().value()))
                .toList()) {
            var standing = found.get(one.candidate());
            boolean asSeen = standing != null && standing.version() == one.version();
            if (standing == null || (asSeen && standing.stage().equals(to))) {
                continue;
            }
            switch (asSeen ? step(by.audited(), standing, to, now(), true) : PipelineStore.Step.ELSEWHERE) {
                case DONE ->
                    moved.add(new MoveOutcome.Moved(
                            one.candidate(), standing.name(), standing.stage(), one.version() + 1));
                case ELSEWHERE -> elsewhere.add(one.candidate());
                case STAGE_GONE -> {
                    return new MoveOutcome.NoSuchStage();
                }
            }
        }
        return new MoveOutcome.Done(moved, store.whereabouts(elsewhere));
    }

    private boolean bring(Actor by, CandidateId id, StageKind kind, Instant at, boolean deed) {
        var standing = store.hold(id);
        var to = standing.flatMap(one -> stages.first(one.stage().requisition(), kind));
        if (standing.isEmpty() || to.isEmpty()) {
            return false;
        }
        return standing.get().stage().equals(to.get())
                || step(by.audited(), standing.get(), to.get(), at, deed) == PipelineStore.Step.DONE;
    }

    private PipelineStore.Step step(
            AuditActor by, PipelineStore.Standing standing, Stage to, Instant at, boolean deed) {
        var step = store.move(standing, to.id(), at);
        if (step != PipelineStore.Step.DONE) {
            return step;
        }
        // Whoever goes by themselves is nobody of the house.
        store.remember(standing, to.id(), by.kind() == AuditActor.Kind.PERSON ? by.personId() : Optional.empty(), at);
        if (deed) {
            audit.record(AuditEvent.of(by, AuditAction.CANDIDATE_MOVED)
                    .about("candidate", standing.candidate().value())
                    .withDetail(
                            standing.stage().kind().code() + " → " + to.kind().code()));
        }
        return step;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
