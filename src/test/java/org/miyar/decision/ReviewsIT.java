package org.miyar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.interview.Interviewing;
import org.miyar.interview.Interviews;
import org.miyar.kernel.Language;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.notification.StoredLetter;
import org.miyar.oversight.PersonalRecords;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

/** Whoever was declined may have that looked at again, by another person and within a time. */
class ReviewsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final Pattern LINK = Pattern.compile("\\S+/again#(\\S+)");

    private static int count;

    private final Decisions decisions = miyar.bean(Decisions.class);
    private final Reviews reviews = miyar.bean(Reviews.class);
    private Hiring hiring;
    private Actor other;

    @BeforeEach
    void somebody_hires_and_somebody_else_too() {
        hiring = Hiring.at(miyar);
        other = new Staff(miyar).named("Omar Other", Role.HR);
    }

    @Test
    void the_link_in_the_letter_asks_once_and_a_clock_runs() {
        var declined = declined();
        int before = reviews.waiting(other);

        assertThat(ask(declined.token(), "I was ill that day.")).isEqualTo(200);
        miyar.clock().advance(Duration.ofHours(1));
        assertThat(ask(declined.token(), "Something else.")).isEqualTo(200);

        assertThat(reviews.waiting(other)).isEqualTo(before + 1);
        var review = reviews.of(other, declined.candidate().id()).getFirst();
        assertThat(review.words()).isEqualTo("I was ill that day.");
        assertThat(review.dueAt()).isEqualTo(review.askedAt().plus(Duration.ofDays(14)));
        assertThat(review.overdue(review.dueAt())).isFalse();
        assertThat(review.overdue(review.dueAt().plusSeconds(1))).isTrue();
        assertThat(reviews.waiting(other, 0, 500)).contains(review);
    }

    @Test
    void a_link_that_is_invented_too_old_or_about_a_decision_that_was_replaced_opens_nothing() {
        assertThat(open("A".repeat(43)).status()).isEqualTo(404);
        assertThat(ask("A".repeat(43), "")).isEqualTo(404);
        assertThat(ask("no token", "")).isEqualTo(404);

        var replaced = declined();
        decide(hiring.hr, replaced.candidate(), Verdict.REOPEN);
        assertThat(ask(replaced.token(), "")).isEqualTo(404);
        assertThat(open(replaced.token()).status()).isEqualTo(404);

        var late = declined();
        miyar.clock().advance(Duration.ofDays(30));
        assertThat(ask(late.token(), "")).isEqualTo(404);
        assertThat(open(late.token()).status()).isEqualTo(404);
        assertThat(reviews.of(other, late.candidate().id())).isEmpty();
    }

    @Test
    void only_the_hash_of_the_links_secret_is_kept() {
        var declined = declined();
        assertThat(count("select octet_length(token_hash) from review_link where person_id = "
                        + declined.candidate().person().value()))
                .isEqualTo(32);
    }

    @Test
    void whoever_decided_does_not_look_at_it_again_themselves() {
        var declined = declined();
        ask(declined.token(), "");
        var decision = decisions.of(hiring.hr, declined.candidate().id()).getFirst();
        assertThat(reviews.answer(hiring.hr, decision.id(), Finding.UPHELD, reason()))
                .isEqualTo(new ReviewOutcome.Involved(Involvement.DECIDED));
        assertThat(reviews.of(other, declined.candidate().id()).getFirst().answer())
                .isEmpty();
    }

    @Test
    void whoever_interviewed_or_applied_does_not_look_at_it_again() {
        var declined = declined();
        var interviewing = new Interviewing(miyar);
        interviewing.planned(hiring.hr, declined.candidate().id(), other);
        var calledOff = new Staff(miyar).named("Called Off", Role.HR);
        var id = interviewing.planned(hiring.hr, declined.candidate().id(), calledOff);
        miyar.bean(Interviews.class).cancel(hiring.hr, id, 0);
        ask(declined.token(), "");
        var decision = decisions.of(hiring.hr, declined.candidate().id()).getFirst();

        assertThat(reviews.answer(other, decision.id(), Finding.UPHELD, reason()))
                .isEqualTo(new ReviewOutcome.Involved(Involvement.INTERVIEWED));
        assertThat(reviews.waiting(other, 0, 500))
                .filteredOn(review -> review.decision().equals(decision.id()))
                .extracting(Review::involvement)
                .containsExactly(Optional.of(Involvement.INTERVIEWED));
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update person set email = ? where id = ?",
                        declined.candidate().row().email().orElseThrow().value(),
                        other.person().value()));
        assertThat(reviews.answer(other, decision.id(), Finding.UPHELD, reason()))
                .isEqualTo(new ReviewOutcome.Involved(Involvement.APPLIED));
        assertThat(reviews.of(hiring.hr, declined.candidate().id()).getFirst().answer())
                .isEmpty();

        assertThat(reviews.answer(calledOff, decision.id(), Finding.UPHELD, reason()))
                .isEqualTo(new ReviewOutcome.Answered());
    }

    @Test
    void the_link_says_until_when_and_what_came_of_it_and_what_the_answers_say() {
        var declined = declined();
        var offered = open(declined.token());
        assertThat(offered.json().getString("askUntil"))
                .isEqualTo(miyar.clock().instant().plus(Duration.ofDays(30)).toString());
        assertThat(offered.json().isNull("answerUntil")).isTrue();
        assertThat(offered.json().isNull("feedback")).isTrue();
        ask(declined.token(), "");
        var due = reviews.of(other, declined.candidate().id()).getFirst().dueAt();
        assertThat(open(declined.token()).json().getString("answerUntil")).isEqualTo(due.toString());
        assertThat(open(declined.token()).json().getBoolean("answered")).isFalse();
        var decision = decisions.of(hiring.hr, declined.candidate().id()).getFirst();
        reviews.answer(other, decision.id(), Finding.UPHELD, reason());
        assertThat(open(declined.token()).json().getBoolean("answered")).isTrue();

        var link = hiring.invite("Sara Submitted", "submitted@noor.example", Language.PERSIAN);
        new Applicants(miyar)
                .submit(
                        link.link(),
                        org.miyar.profile.Candidates.given(new org.miyar.profile.Candidates(miyar).answers(5)));
        var submitted = declined(link.candidate());
        var feedback = open(submitted.token()).json().getJsonObject("feedback");
        assertThat(open(submitted.token()).json().getString("language")).isEqualTo("fa");
        assertThat(feedback.getJsonArray("strengths")).isNotEmpty();
        assertThat(feedback.getString("contact")).isEqualTo("people@noor.example");
    }

    @Test
    void what_is_upheld_stands_and_is_answered_once_by_a_letter() {
        var declined = declined();
        ask(declined.token(), "");
        var decision = decisions.of(hiring.hr, declined.candidate().id()).getFirst();
        var why = reason();

        assertThat(reviews.answer(other, decision.id(), Finding.UPHELD, why)).isEqualTo(new ReviewOutcome.Answered());

        var answer =
                reviews.of(other, declined.candidate().id()).getFirst().answer().orElseThrow();
        assertThat(answer.finding()).isEqualTo(Finding.UPHELD);
        assertThat(answer.by()).isEqualTo("Omar Other");
        assertThat(answer.reason()).isEqualTo(why.text());
        assertThat(decisions.of(hiring.hr, declined.candidate().id())).containsExactly(decision);
        assertThat(letters(declined.candidate()).getFirst().letter().body())
                .contains("stands")
                .doesNotContain(why.text());
        assertThat(reviews.answer(other, decision.id(), Finding.CHANGED, reason()))
                .isEqualTo(new ReviewOutcome.NotWaiting());
        assertThat(decisions.of(hiring.hr, declined.candidate().id())).hasSize(1);
    }

    @Test
    void what_is_changed_becomes_a_decision_of_whoever_looked() {
        var declined = declined();
        ask(declined.token(), "");
        var decision = decisions.of(hiring.hr, declined.candidate().id()).getFirst();

        assertThat(reviews.answer(other, decision.id(), Finding.CHANGED, reason()))
                .isEqualTo(new ReviewOutcome.Answered());

        var last = decisions.of(hiring.hr, declined.candidate().id()).getFirst();
        assertThat(last.verdict()).isEqualTo(Verdict.REOPEN);
        assertThat(last.decidedBy()).isEqualTo(other.person());
        assertThat(letters(declined.candidate())).hasSize(3);
        assertThat(letters(declined.candidate()).getFirst().letter().body()).contains("no longer holds");
    }

    @Test
    void an_erased_person_leaves_that_somebody_asked_and_nothing_they_wrote() {
        var declined = declined();
        ask(declined.token(), "Unforgettable words.");
        miyar.bean(PersonalRecords.class).erase(hiring.hr, declined.candidate().person());
        assertThat(count("select count(*) from review where words like '%Unforgettable%' or person_id = "
                        + declined.candidate().person().value()))
                .isZero();
        assertThat(count("select count(*) from review r join decision d on d.id = r.decision_id where d.candidate_id = "
                        + declined.candidate().id().value()))
                .isEqualTo(1);
        assertThat(ask(declined.token(), "")).isEqualTo(404);
    }

    private record Declined(Candidate candidate, String token) {}

    private Declined declined() {
        var address = "again" + ++count + "@noor.example";
        return declined(hiring.invite("Sara Again", address, Language.ENGLISH).candidate());
    }

    private Declined declined(CandidateId id) {
        var candidate = miyar.bean(Candidates.class).find(hiring.hr, id).orElseThrow();
        decide(hiring.hr, candidate, Verdict.DECLINE);
        var link = LINK.matcher(letters(candidate).getFirst().letter().body());
        assertThat(link.find()).isTrue();
        return new Declined(candidate, link.group(1));
    }

    private void decide(Actor by, Candidate candidate, Verdict verdict) {
        int after = decisions.of(by, candidate.id()).stream()
                .findFirst()
                .map(Decision::number)
                .orElse(0);
        assertThat(decisions.decide(by, candidate.id(), new DecisionForm(verdict, reason(), after)))
                .isInstanceOf(DecisionOutcome.Decided.class);
    }

    private static Reason reason() {
        return new Reason("What they said about the " + ++count + "th caller decided it.");
    }

    private Answer open(String token) {
        return miyar.browser().post("/api/reviews/open", "{\"token\":\"" + token + "\"}");
    }

    private int ask(String token, String words) {
        return miyar.browser()
                .post("/api/reviews", "{\"token\":\"" + token + "\",\"words\":\"" + words + "\"}")
                .status();
    }

    /** The newest first. */
    private List<StoredLetter> letters(Candidate candidate) {
        return miyar.bean(Outbox.class)
                .list(
                        new OutboxQuery(
                                Optional.empty(),
                                candidate.row().email().orElseThrow().value(),
                                true),
                        0,
                        9);
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }
}
