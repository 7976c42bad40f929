package org.miyar.sitting.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.sitting.Accommodation;
import org.miyar.sitting.Accommodations;
import org.miyar.sitting.Applicants;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.SubmitOutcome;
import org.miyar.sitting.answering.AnswerStore.Outcome.Closed;
import org.miyar.sitting.answering.AnswerStore.Outcome.Held;
import org.miyar.sitting.answering.AnswerStore.Outcome.Saved;
import org.miyar.testkit.TestMiyar;

/** Answers of several applicants in one commit: each is told what became of their own. */
class AnswersTogetherIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Applicants applicants = new Applicants(miyar);
    private final AnswerStore store = miyar.bean(AnswerStore.class);
    private final Sittings sittings = miyar.bean(Sittings.class);
    private final Answers answers = miyar.bean(Answers.class);

    private static GivenAnswer answer(String item, int value, long sequence) {
        return new GivenAnswer(item, value, sequence, OptionalInt.of(1500));
    }

    private static Arrival arrival(InvitationHolder holder, GivenAnswer... answers) {
        return new Arrival(holder, List.of(answers), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private InvitationHolder untimed() {
        var invited = applicants.invited();
        miyar.bean(Accommodations.class).record(applicants.hr(), invited.sitting(), new Accommodation(0, false, "", 0));
        var holder = applicants.holder(invited);
        sittings.start(holder, Language.PERSIAN, applicants.edition(Language.PERSIAN));
        return holder;
    }

    @Test
    void who_may_not_write_is_told_so_and_takes_nobody_along() {
        var open = applicants.started();
        var submitted = applicants.started();
        sittings.submit(submitted);
        var invited = applicants.holder(applicants.invited());
        var other = applicants.started();
        var ended = new InvitationHolder(
                other.sitting(), other.reference(), other.person(), other.instrument(), other.epoch() - 1);

        var saved = store.save(List.of(
                arrival(submitted, answer("EMP1", 1, 1)),
                arrival(open, answer("EMP1", 2, 2), answer("EMP2", 3, 3)),
                arrival(invited, answer("EMP1", 4, 4)),
                arrival(ended, answer("EMP1", 5, 5)),
                arrival(other, answer("EMP1", 1, 6))));

        assertThat(saved)
                .containsExactly(
                        new Closed(),
                        new Saved(List.of(new StandingAnswer("EMP1", 2, 2), new StandingAnswer("EMP2", 3, 3))),
                        new Closed(),
                        new Closed(),
                        new Saved(List.of(new StandingAnswer("EMP1", 1, 6))));
        assertThat(answers.standing(submitted)).isEmpty();
        assertThat(answers.standing(invited)).isEmpty();
        assertThat(answers.standing(other)).containsExactly(new StandingAnswer("EMP1", 1, 6));
    }

    @Test
    void of_two_tabs_in_one_commit_the_later_answer_stands_for_both() {
        var holder = applicants.started();
        answers.save(holder, List.of(answer("EMP2", 2, 20)));

        var saved = store.save(List.of(
                arrival(holder, answer("EMP1", 4, 9), answer("EMP2", 5, 19)),
                arrival(holder, answer("EMP1", 1, 8), answer("EMP2", 5, 18))));

        var stands = new Saved(List.of(new StandingAnswer("EMP1", 4, 9), new StandingAnswer("EMP2", 2, 20)));
        assertThat(saved).containsExactly(stands, stands);
    }

    @Test
    @Timeout(20)
    void a_sitting_that_somebody_holds_is_stepped_over_and_saved_once_it_is_free() throws Exception {
        var held = applicants.started();
        var other = applicants.started();
        try (var phone = Executors.newVirtualThreadPerTaskExecutor();
                var holding = miyar.jdbi().open()) {
            holding.begin();
            holding.execute(
                    "update sitting set epoch = epoch where id = ?",
                    held.sitting().value());

            assertThat(store.save(List.of(arrival(held, answer("EMP1", 1, 1)), arrival(other, answer("EMP1", 2, 1)))))
                    .containsExactly(new Held(), new Saved(List.of(new StandingAnswer("EMP1", 2, 1))));
            assertThat(store.save(List.of(arrival(held, answer("EMP1", 1, 1))))).containsExactly(new Held());

            var saving = phone.submit(() -> answers.save(held, List.of(answer("EMP1", 1, 1))));
            assertThat(answers.save(other, List.of(answer("EMP1", 3, 2)))).isInstanceOf(SaveOutcome.Kept.class);
            assertThat(saving.isDone()).isFalse();
            holding.rollback();
            assertThat(saving.get()).isInstanceOf(SaveOutcome.Kept.class);
            assertThat(answers.standing(held)).containsExactly(new StandingAnswer("EMP1", 1, 1));
        }
    }

    @Test
    void times_are_kept_only_of_who_is_timed() {
        var timed = applicants.started();
        var untimed = untimed();

        store.save(List.of(arrival(timed, answer("EMP1", 4, 1)), arrival(untimed, answer("EMP1", 4, 1))));

        assertThat(sittings.submit(timed)).isInstanceOf(SubmitOutcome.Submitted.class);
        assertThat(sittings.submit(untimed)).isInstanceOf(SubmitOutcome.Submitted.class);
        assertThat(sittings.submitted(timed.sitting()).orElseThrow().shownMillis())
                .containsEntry("EMP1", 1500);
        assertThat(sittings.submitted(untimed.sitting()).orElseThrow().shownMillis())
                .isEmpty();
    }
}
