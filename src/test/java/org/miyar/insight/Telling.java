package org.miyar.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** People who apply and tell something about themselves. */
public final class Telling {
    private static int count;

    private final TestMiyar miyar;
    private final Hiring hiring;

    public Telling(TestMiyar miyar, Hiring hiring) {
        this.miyar = miyar;
        this.hiring = hiring;
    }

    /** Somebody of HR switches a question on, unless it is. */
    public void asks(String question) {
        var demographics = miyar.bean(Demographics.class);
        demographics.questions(hiring.hr).stream()
                .filter(asking -> asking.question().code().equals(question) && !asking.asked())
                .forEach(asking ->
                        demographics.ask(hiring.hr, question, asking.version(), true, "Equal Opportunities Act, § 7"));
    }

    /** So many people who tell this about themselves and are brought to a stage. */
    public List<Candidate> people(RequisitionId job, int number, String gender, StageKind stage) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(each -> person(job, gender, stage))
                .toList();
    }

    public Candidate person(RequisitionId job, String gender, StageKind stage) {
        var ready = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(
                        hiring.hr,
                        Optional.of(job),
                        "Sara Telling",
                        Optional.of(new EmailAddress("telling" + ++count + "@noor.example")),
                        Language.ENGLISH);
        var candidate = miyar.bean(Candidates.class)
                .find(hiring.hr, ready.link().candidate())
                .orElseThrow();
        if (!gender.isEmpty()) {
            miyar.bean(Demographics.class).tell(List.of(candidate.person()), Map.of("gender", gender));
        }
        bring(candidate, stage);
        return candidate;
    }

    public void bring(Candidate candidate, StageKind stage) {
        miyar.bean(Pipeline.class).reach(hiring.hr, candidate.id(), stage);
    }
}
