package org.miyar.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.notification.StoredLetter;
import org.miyar.profile.ProfileVersion;
import org.miyar.profile.Reports;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.TestMiyar;

/** A named person decides about a candidate, says why, and the candidate is told. */
class DecisionsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static int count;

    private final Decisions decisions = miyar.bean(Decisions.class);
    private Hiring hiring;

    @BeforeEach
    void somebody_hires() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void a_decision_says_who_decided_why_and_when_and_which_profile_they_had_opened() {
        var candidate = submitted("Sara Lind");
        read(hiring.hr, candidate);

        var decided = decided(hiring.hr, candidate, Verdict.DECLINE, "They did not let the caller finish speaking.");

        assertThat(decided.reason()).contains("They did not let the caller finish speaking.");
        assertThat(decided.decidedByName()).isEqualTo("Nadia");
        assertThat(decided.decidedBy()).isEqualTo(hiring.hr.person());
        assertThat(decided.decidedAt()).isEqualTo(miyar.clock().instant());
        assertThat(decided.lookedAt()).map(ProfileVersion::revision).contains(1);
        assertThat(decided.lookedAt())
                .map(ProfileVersion::instrument)
                .contains(candidate.row().instrument());
        assertThat(decisions.of(hiring.hr, candidate.id())).containsExactly(decided);
        assertThat(stage(candidate)).isEqualTo(StageKind.DECLINED);
        assertThat(count("select count(*) from audit_event where action = 'CANDIDATE_DECIDED' and detail = 'decline'"
                        + " and actor_id = " + hiring.hr.person().value() + " and subject_id = "
                        + candidate.person().value()))
                .isEqualTo(1);
    }

    @Test
    void a_result_that_came_after_they_had_looked_is_not_what_they_looked_at() {
        var candidate = submitted("Sara Later");
        read(hiring.hr, candidate);
        miyar.clock().advance(Duration.ofMinutes(1));
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        insert into profile_result (sitting_id, revision, person_id, instrument_version_id, language,
                            algorithm_version, scored_at)
                        select sitting_id, 2, person_id, instrument_version_id, language, 'later', ?
                        from profile_result where sitting_id = ?
                        """, miyar.clock().instant(), candidate.sitting().value()));
        assertThat(decisions.lookedAt(hiring.hr, candidate))
                .map(ProfileVersion::revision)
                .contains(1);
        miyar.clock().advance(Duration.ofMinutes(1));
        read(hiring.hr, candidate);
        assertThat(decisions.lookedAt(hiring.hr, candidate))
                .map(ProfileVersion::algorithm)
                .contains("later");
    }

    @Test
    void whoever_opened_no_profile_themselves_is_noted_so() {
        var candidate = submitted("Sara Unread");
        read(hiring.hr, candidate);
        var other = new Staff(miyar).with(Role.HR);
        assertThat(decided(other, candidate, Verdict.DECLINE, words()).lookedAt())
                .isEmpty();
        var invited = invited("Never Submitted");
        assertThat(decided(hiring.hr, invited, Verdict.DECLINE, words()).lookedAt())
                .isEmpty();
    }

    @Test
    void whoever_is_declined_is_told_in_their_language_by_a_letter_without_the_reason() {
        for (var language : Language.values()) {
            var candidate = invited("Sara " + language.tag(), "declined." + language.tag() + "@noor.example", language);
            var reason = words();
            decided(hiring.hr, candidate, Verdict.DECLINE, reason);
            var letter =
                    letterTo("declined." + language.tag() + "@noor.example").letter();
            assertThat(letter.language()).isEqualTo(language);
            assertThat(letter.subject()).contains(candidate.row().job().isPresent() ? house(language) : "");
            assertThat(letter.body())
                    .contains("Sara " + language.tag(), house(language), "people@noor.example")
                    .contains(candidate.row().job().orElseThrow().in(language))
                    .contains("/again#")
                    .doesNotContain(reason, "{");
            assertThat(letter.person()).contains(candidate.person());
        }
    }

    @Test
    void who_submitted_answers_is_told_where_they_read_what_these_say() {
        decided(hiring.hr, submitted("Sara Feedback", "feedback@noor.example"), Verdict.DECLINE, words());
        assertThat(letterTo("feedback@noor.example").letter().body()).contains("what your answers say");
        decided(hiring.hr, invited("Sara Silent", "silent@noor.example", Language.ENGLISH), Verdict.DECLINE, words());
        assertThat(letterTo("silent@noor.example").letter().body())
                .contains("looked at again")
                .doesNotContain("what your answers say");
    }

    @Test
    void nobody_decides_about_their_own_application() {
        var staff = new Staff(miyar);
        var colleague = staff.with(Role.HR);
        var own = invited("Colleague", staff.account(colleague).email().value(), Language.ENGLISH);
        assertThat(decisions.decide(colleague, own.id(), form(Verdict.HIRE, 0)))
                .isEqualTo(new DecisionOutcome.Themselves());
        assertThat(decisions.of(hiring.hr, own.id())).isEmpty();
        decided(hiring.hr, own, Verdict.DECLINE, words());
    }

    @Test
    void without_an_address_somebody_has_to_tell_them() {
        var candidate = invited("Nowhere", "", Language.ENGLISH);
        var outcome = (DecisionOutcome.Decided) decisions.decide(hiring.hr, candidate.id(), form(Verdict.DECLINE, 0));
        assertThat(outcome.writtenTo()).isEmpty();
    }

    @Test
    void the_second_of_two_who_decide_is_told_and_changes_nothing() {
        var candidate = invited("Between Two");
        var second = new Staff(miyar).with(Role.HR);
        var first = decided(hiring.hr, candidate, Verdict.DECLINE, words());
        assertThat(decisions.decide(second, candidate.id(), form(Verdict.HIRE, 0)))
                .isEqualTo(new DecisionOutcome.DecidedMeanwhile(first));
        assertThat(decisions.of(second, candidate.id())).containsExactly(first);
    }

    @Test
    void of_many_who_decide_at_once_one_does() throws Exception {
        var candidate = invited("Between Many");
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = java.util.stream.IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> {
                        gate.await();
                        return decisions.decide(hiring.hr, candidate.id(), form(Verdict.DECLINE, 0));
                    }))
                    .toList();
            gate.countDown();
            int done = 0;
            for (var each : tries) {
                switch (each.get()) {
                    case DecisionOutcome.Decided _ -> done++;
                    case DecisionOutcome.DecidedMeanwhile meanwhile ->
                        assertThat(meanwhile.current().number()).isEqualTo(1);
                    case DecisionOutcome other -> throw new AssertionError(other);
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(decisions.of(hiring.hr, candidate.id())).hasSize(1);
    }

    @Test
    void a_later_decision_replaces_an_earlier_one_and_both_can_be_read() {
        var candidate = invited("Taken Back", "taken.back@noor.example", Language.ENGLISH);
        var pipeline = miyar.bean(Pipeline.class);
        pipeline.reach(hiring.hr, candidate.id(), StageKind.INTERVIEW);
        var declined = decided(hiring.hr, candidate, Verdict.DECLINE, words());

        var reopened = decided(hiring.hr, candidate, Verdict.REOPEN, words());

        assertThat(decisions.of(hiring.hr, candidate.id())).containsExactly(reopened, declined);
        assertThat(stage(candidate)).isEqualTo(StageKind.INTERVIEW);
        assertThat(letterTo("taken.back@noor.example").letter().subject()).contains("again");
        assertThatThrownBy(() -> decisions.decide(hiring.hr, candidate.id(), form(Verdict.REOPEN, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        decided(hiring.hr, candidate, Verdict.DECLINE, words());
        assertThat(decisions.of(hiring.hr, candidate.id())).hasSize(3);
    }

    @Test
    void words_that_stand_for_another_person_are_no_reason_for_this_one() {
        var pasted = "We had many strong applications this time.";
        decided(hiring.hr, invited("One"), Verdict.DECLINE, pasted);
        var two = invited("Two");
        var again = new Reason("we had many  strong applications this time");

        assertThat(decisions.decide(hiring.hr, two.id(), new DecisionForm(Verdict.DECLINE, again, 0)))
                .isEqualTo(new DecisionOutcome.SameWords(1));
        assertThat(decisions.of(hiring.hr, two.id())).isEmpty();
        assertThat(stage(two)).isEqualTo(StageKind.APPLIED);

        decided(hiring.hr, two, Verdict.DECLINE, "They would not let the caller finish.");
        // A person's own words, taken up again, are nobody else's.
        decided(hiring.hr, two, Verdict.REOPEN, "They would not let the caller finish!");
    }

    @Test
    void somebody_without_an_opening_is_not_decided_about() {
        var invited = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(hiring.hr, Optional.empty(), "No Job", Optional.empty(), Language.ENGLISH);
        assertThat(decisions.decide(hiring.hr, invited.link().candidate(), form(Verdict.DECLINE, 0)))
                .isEqualTo(new DecisionOutcome.NoOpening());
        assertThat(decisions.decide(hiring.hr, new CandidateId(999_999), form(Verdict.DECLINE, 0)))
                .isEqualTo(new DecisionOutcome.Gone());
    }

    private Decision decided(Actor by, Candidate candidate, Verdict verdict, String reason) {
        int after = decisions.of(by, candidate.id()).stream()
                .findFirst()
                .map(Decision::number)
                .orElse(0);
        var outcome = decisions.decide(by, candidate.id(), new DecisionForm(verdict, new Reason(reason), after));
        assertThat(outcome).isInstanceOf(DecisionOutcome.Decided.class);
        return ((DecisionOutcome.Decided) outcome).decision();
    }

    private static DecisionForm form(Verdict verdict, int after) {
        return new DecisionForm(verdict, new Reason(words()), after);
    }

    /** Nobody else's. */
    private static String words() {
        return "What they said about the " + ++count + "th caller decided it.";
    }

    private Candidate invited(String name) {
        return invited(name, "", Language.ENGLISH);
    }

    private Candidate invited(String name, String email, Language language) {
        return candidate(hiring.invite(name, email, language).candidate());
    }

    private Candidate submitted(String name) {
        return submitted(name, "");
    }

    private Candidate submitted(String name, String email) {
        var link = hiring.invite(name, email, Language.ENGLISH);
        new Applicants(miyar).submit(link.link());
        return candidate(link.candidate());
    }

    private Candidate candidate(CandidateId id) {
        return miyar.bean(Candidates.class).find(hiring.hr, id).orElseThrow();
    }

    private static void read(Actor reader, Candidate candidate) {
        assertThat(miyar.bean(Reports.class).view(reader, candidate.sitting(), candidate.target(), Language.ENGLISH))
                .isPresent();
    }

    private StageKind stage(Candidate candidate) {
        return candidate(candidate.id()).row().place().orElseThrow().stage().kind();
    }

    private static String house(Language language) {
        return new PartialText("شركة النور", "شرکت نور", "Noor Ltd").in(language);
    }

    private static StoredLetter letterTo(String address) {
        List<StoredLetter> letters =
                miyar.bean(Outbox.class).list(new OutboxQuery(Optional.empty(), address, true), 0, 9);
        return letters.getFirst();
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }
}
