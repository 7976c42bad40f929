package org.miyar.decision.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.DecisionOutcome;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Verdict;
import org.miyar.kernel.Language;
import org.miyar.platform.json.JsonPart;
import org.miyar.profile.Reports;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.demo.DemoMade;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;

/**
 * Hires most of those who were offered the job, and declines some of those who were talked with and some who were not: by the order in
 * which they came, never by how they answered. Each is decided as anybody else would be, on the day on which the demonstration is made:
 * the profile is opened, a reason of its own is given, a letter written.
 */
@ApplicationScoped
class DemoDecisions {
    private static final String FILE = "/db/seed/demo/decisions.json";

    /** Of those talked with every second is declined; of those not talked with every so-many-th. */
    private static final int TALKED_WITH = 2;

    private static final int NOT_TALKED_WITH = 40;
    private static final int MOST = 400;

    private final Decisions decisions;
    private final Candidates candidates;
    private final Stages stages;
    private final Reports reports;

    @Inject
    DemoDecisions(Decisions decisions, Candidates candidates, Stages stages, Reports reports) {
        this.decisions = decisions;
        this.candidates = candidates;
        this.stages = stages;
        this.reports = reports;
    }

    void decide(@Observes DemoMade made) {
        var reasons = JsonPart.shipped(FILE).only("hire", "decline");
        var hire = reasons(reasons.field("hire"));
        var decline = reasons(reasons.field("decline"));
        // Read before anybody is moved by a decision.
        var offered = in(made, StageKind.OFFER, 1);
        var talkedWith = in(made, StageKind.INTERVIEW, TALKED_WITH);
        var notTalkedWith = in(made, StageKind.ASSESSMENT, NOT_TALKED_WITH);
        decide(made, offered, Verdict.HIRE, hire);
        decide(made, talkedWith, Verdict.DECLINE, decline);
        decide(made, notTalkedWith, Verdict.DECLINE, decline);
    }

    private List<CandidateRow> in(DemoMade made, StageKind kind, int every) {
        var stage = stages.first(made.job(), kind).orElseThrow();
        var rows =
                candidates.page(made.hr(), CandidateFilter.ALL.in(stage.id()), CandidateSort.INVITED, false, 0, MOST);
        return IntStream.range(0, rows.size())
                .filter(number -> number % every == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /** As many as there are reasons for. */
    private void decide(DemoMade made, List<CandidateRow> rows, Verdict verdict, Iterator<Reason> reasons) {
        for (var row : rows) {
            var candidate = candidates.find(made.hr(), row.id()).orElseThrow();
            if (!reasons.hasNext()) {
                return;
            }
            look(made, candidate);
            var outcome = decisions.decide(made.hr(), row.id(), new DecisionForm(verdict, reasons.next(), 0));
            if (!(outcome instanceof DecisionOutcome.Decided)) {
                throw new IllegalStateException("The demonstration could not be decided: " + outcome);
            }
        }
    }

    private void look(DemoMade made, Candidate candidate) {
        if (candidate.submittedAt().isPresent()) {
            reports.view(made.hr(), candidate.sitting(), candidate.target(), Language.ENGLISH);
        }
    }

    private static Iterator<Reason> reasons(JsonPart part) {
        return part.elements().stream()
                .map(JsonPart::text)
                .map(Reason::new)
                .toList()
                .iterator();
    }
}
