package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.insight.FairnessReport.Part;
import org.miyar.insight.FairnessReport.Step;
import org.miyar.insight.FairnessStore.Scope;
import org.miyar.insight.FairnessStore.Tally;
import org.miyar.oversight.ErasureBegins;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;

/**
 * Counts how groups fare from stage to stage. What people told is counted in batches of {@link Passages#SMALLEST}: whoever looks before
 * and after one person told something sees the same. Each look is audited.
 */
@ApplicationScoped
public class Fairness {
    /** Fewer people than these are never shown as a number of their own. */
    public static final int SMALLEST = Passages.SMALLEST;

    /** The steps that openings have in common, whatever they call them. */
    private static final List<StageKind> KINDS =
            List.of(StageKind.APPLIED, StageKind.ASSESSMENT, StageKind.INTERVIEW, StageKind.OFFER, StageKind.HIRED);

    private final FairnessStore store;
    private final Questions questions;
    private final Stages stages;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Fairness(FairnessStore store, Questions questions, Stages stages, AuditTrail audit, Clock clock) {
        this.store = store;
        this.questions = questions;
        this.stages = stages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of one opening; of the period that the code names, if that is one of its periods. */
    @Transactional
    public FairnessReport of(Actor by, RequisitionId opening, String period) {
        by.mustBe(Role.HR);
        audit.record(AuditEvent.of(by.audited(), AuditAction.FAIRNESS_READ).about("requisition", opening.value()));
        var steps = stages.of(opening).stream()
                .filter(stage -> KINDS.contains(stage.kind()))
                .map(stage -> new Step(stage.kind(), Optional.of(stage)))
                .toList();
        return report(new Scope.Opening(opening), steps, period);
    }

    /** Of all openings together that people applied for in that year. */
    @Transactional
    public FairnessReport across(Actor by, Year year, String period) {
        by.mustBe(Role.HR);
        audit.record(AuditEvent.of(by.audited(), AuditAction.FAIRNESS_READ).withDetail(year.toString()));
        var steps = KINDS.stream().map(kind -> new Step(kind, Optional.empty())).toList();
        return report(new Scope.Applied(year), steps, period);
    }

    /** The years in which anybody applied, the latest first. */
    public List<Year> years(Actor by) {
        by.mustBe(Role.HR);
        return store.years();
    }

    void keepCounts(@Observes ErasureBegins erasure) {
        store.keepCounts(erasure.person());
    }

    private FairnessReport report(Scope scope, List<Step> steps, String wanted) {
        int batched = store.sheets(scope) / SMALLEST * SMALLEST;
        long last = batched == 0 ? 0 : store.sheet(scope, batched).orElse(0L);
        var all = store.tallies(scope, last).stream()
                .map(tally -> counted(tally, steps))
                .toList();
        var shown = questions.all().stream()
                .filter(question -> all.stream().anyMatch(one -> one.question().equals(question.code())))
                .toList();
        var periods = Passages.periods(shown, all);
        var period = periods.stream().filter(one -> one.code().equals(wanted)).findFirst();
        var counted = all.stream()
                .filter(one -> period.map(months -> months.covers(one.month())).orElse(true))
                .toList();
        return new FairnessReport(
                steps,
                store.applicants(scope),
                told(counted),
                periods,
                period,
                shown.stream()
                        .map(question -> new Part(
                                question,
                                Passages.of(
                                        period.isPresent() ? Passages.withoutSmall(question, all) : question,
                                        counted,
                                        steps.size())))
                        .toList(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static int told(Collection<Counted> counted) {
        return counted.stream()
                .filter(one -> one.question().isEmpty())
                .mapToInt(Counted::people)
                .sum();
    }

    private static Counted counted(Tally tally, List<Step> steps) {
        int reached = Stream.iterate(0, step -> step + 1)
                .limit(steps.size())
                .filter(step -> isAt(tally, steps.get(step)))
                .findFirst()
                .orElse(0);
        return new Counted(tally.question(), tally.choice(), tally.month(), reached, tally.standing(), tally.people());
    }

    private static boolean isAt(Tally tally, Step step) {
        return step.stage().map(stage -> stage.id().equals(tally.stage())).orElse(step.kind() == tally.kind());
    }
}
