package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Setting;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** Where nobody closes an opening, its people are kept so long after the last step of either side. */
class KeptRuleIT {
    private static final int LONGEST = 20;

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.RETENTION_LONGEST, Integer.toString(LONGEST));

    @Test
    void the_later_of_what_both_did_counts() {
        var hiring = Hiring.at(miyar);
        var job = hiring.opened("Never closed");
        var movedLast = invited(hiring, job, "moved");
        var answeredLast = invited(hiring, job, "answered");

        move(hiring, answeredLast);
        answer(movedLast);
        miyar.clock().advance(Duration.ofDays(100));
        move(hiring, movedLast);
        answer(answeredLast);

        var late = longestAfter(miyar.clock().instant());
        assertThat(miyar.bean(KeptRule.class).until(List.of(movedLast, answeredLast)))
                .containsEntry(movedLast, late)
                .containsEntry(answeredLast, late);
    }

    private static PersonId invited(Hiring hiring, RequisitionId job, String name) {
        var ready = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(
                        hiring.hr,
                        Optional.of(job),
                        name,
                        Optional.of(new EmailAddress(name + "@applicants.example")),
                        Language.ENGLISH);
        return miyar.bean(Candidates.class)
                .find(hiring.hr, ready.link().candidate())
                .orElseThrow()
                .person();
    }

    private static void move(Hiring hiring, PersonId person) {
        var candidate = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select id from candidate where person_id = ?")
                        .bind(0, person.value())
                        .map((row, context) -> new CandidateId(row.getLong(1)))
                        .one());
        assertThat(miyar.bean(Pipeline.class).reach(hiring.hr, candidate, StageKind.INTERVIEW))
                .isTrue();
    }

    /** Nothing of the answers matters here but when they came. */
    private static void answer(PersonId person) {
        var now = LocalDateTime.ofInstant(miyar.clock().instant(), ZoneOffset.UTC);
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update sitting set started_at = ?, submitted_at = ? where person_id = ?",
                        now,
                        now,
                        person.value()));
    }

    private static Instant longestAfter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).plusMonths(LONGEST).toInstant();
    }
}
