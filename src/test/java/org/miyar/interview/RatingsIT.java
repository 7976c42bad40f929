package org.miyar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.TestMiyar;

/** Interviewers rate alone, for good, and only then see one another's ratings. */
class RatingsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Ratings ratings = miyar.bean(Ratings.class);
    private final Interviewing interviewing = new Interviewing(miyar);
    private Hiring hiring;
    private Actor omar;
    private Actor lina;
    private CandidateId sara;
    private InterviewId id;

    @BeforeEach
    void two_interview_somebody() {
        hiring = Hiring.at(miyar);
        var staff = new Staff(miyar);
        omar = staff.named("Omar", Role.SUPERVISOR);
        lina = staff.named("Lina", Role.EMPLOYEE);
        sara = hiring.invite("Sara", "", Language.ENGLISH).candidate();
        id = interviewing.planned(hiring.hr, sara, omar, lina);
    }

    private List<Integer> values(RatingSheet sheet) {
        return sheet.ratings().stream().map(rating -> rating.value().orElse(0)).toList();
    }

    private RatingSheet own(Actor interviewer) {
        return ratings.sheet(interviewer, id).orElseThrow().sheet();
    }

    @Test
    void drafts_are_kept_as_they_are_made_and_the_later_one_counts() {
        ratings.save(omar, id, new Rating(1, OptionalInt.of(2), "heard this"));
        ratings.save(omar, id, new Rating(1, OptionalInt.of(4), "heard that"));
        ratings.save(omar, id, new Rating(2, OptionalInt.empty(), "no number yet"));
        assertThat(values(own(omar))).containsExactly(4, 0, 0, 0);
        assertThat(own(omar).ratings()).extracting(Rating::note).startsWith("heard that", "no number yet");
        assertThat(values(own(lina))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void what_is_submitted_is_changed_by_nobody() {
        interviewing.submit(omar, id, 4, "as it was");
        assertThat(ratings.save(omar, id, new Rating(1, OptionalInt.of(1), "changed my mind")))
                .isEqualTo(new RatingOutcome.Locked());
        assertThat(ratings.submit(omar, id)).isEqualTo(new RatingOutcome.Locked());
        assertThat(values(own(omar))).containsOnly(4);
        assertThat(own(omar).ratings()).extracting(Rating::note).containsOnly("as it was");
        int drafts = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from interview_draft d"
                                + " join interviewer w on w.id = d.interviewer_id where w.interview_id = ?")
                        .bind(0, id.value())
                        .mapTo(Integer.class)
                        .one());
        assertThat(drafts).isZero();
    }

    @Test
    void nothing_is_submitted_while_a_question_has_no_rating() {
        ratings.save(omar, id, new Rating(1, OptionalInt.of(2), ""));
        ratings.save(omar, id, new Rating(3, OptionalInt.empty(), "a note alone"));
        assertThat(ratings.submit(omar, id)).isEqualTo(new RatingOutcome.Incomplete(List.of(2, 3, 4)));
        assertThat(own(omar).submittedAt()).isEmpty();
    }

    @Test
    void others_are_seen_once_ones_own_are_final() {
        interviewing.submit(lina, id, 5, "splendid");
        interviewing.rate(omar, id, 2, "");
        var before = ratings.results(omar, id).orElseThrow();
        assertThat(before.withheld()).isTrue();
        assertThat(before.submitted()).isEmpty();

        ratings.submit(omar, id);
        var after = ratings.results(omar, id).orElseThrow();
        assertThat(after.submitted()).extracting(RatingSheet::name).containsExactlyInAnyOrder("Omar", "Lina");
        assertThat(after.agreement()).isEqualTo(new Agreement.OfTwo(4, 3, 4));
    }

    @Test
    void hr_sees_what_is_final_and_who_is_missing_but_no_drafts() {
        interviewing.rate(omar, id, 2, "a draft");
        interviewing.submit(lina, id, 5, "");
        var results = ratings.results(hiring.hr, id).orElseThrow();
        assertThat(results.submitted()).extracting(RatingSheet::name).containsExactly("Lina");
        assertThat(results.interview().missing())
                .extracting(Interview.Interviewer::name)
                .containsExactly("Omar");
    }

    @Test
    void somebody_of_hr_who_interviews_waits_like_everybody() {
        var both = interviewing.planned(hiring.hr, sara, hiring.hr, omar);
        interviewing.submit(omar, both, 3, "");
        assertThat(ratings.results(hiring.hr, both).orElseThrow().submitted()).isEmpty();
        interviewing.submit(hiring.hr, both, 3, "");
        assertThat(ratings.results(hiring.hr, both).orElseThrow().submitted()).hasSize(2);
    }

    @Test
    void who_is_not_named_sees_and_rates_nothing() {
        var other = new Staff(miyar).with(Role.SUPERVISOR, Role.EMPLOYEE, Role.ADMINISTRATOR);
        interviewing.submit(omar, id, 4, "");
        assertThat(ratings.sheet(other, id)).isEmpty();
        assertThat(ratings.results(other, id)).isEmpty();
        assertThat(ratings.own(other)).isEmpty();
        assertThat(ratings.save(other, id, new Rating(1, OptionalInt.of(1), "")))
                .isEqualTo(new RatingOutcome.Gone());
        assertThat(ratings.sheet(hiring.hr, id)).isEmpty();
    }

    @Test
    void ones_own_list_has_what_is_still_to_rate_first() {
        var later = interviewing.planned(hiring.hr, sara, omar);
        assertThat(ratings.waiting(omar)).isEqualTo(2);
        interviewing.submit(omar, id, 4, "");
        assertThat(ratings.waiting(omar)).isEqualTo(1);
        assertThat(ratings.own(omar)).extracting(Interview::id).containsExactly(later, id);
    }

    @Test
    void a_rating_is_one_to_five_of_a_question_there_is() {
        assertThatThrownBy(() -> new Rating(1, OptionalInt.of(6), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratings.save(omar, id, new Rating(99, OptionalInt.of(3), "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
