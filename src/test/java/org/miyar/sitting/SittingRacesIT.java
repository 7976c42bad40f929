package org.miyar.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.sitting.answering.SaveOutcome;
import org.miyar.sitting.answering.StandingAnswer;
import org.miyar.testkit.TestMiyar;

/** What happens when two things happen at once. The engines lock differently, so this is worth little on one of them alone. */
class SittingRacesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Applicants applicants = new Applicants(miyar);
    private final Answers answers = miyar.bean(Answers.class);

    @Test
    void of_32_answers_to_one_item_at_once_the_latest_stands() throws Exception {
        var holder = applicants.started();

        var outcomes = atOnce(IntStream.rangeClosed(1, 32)
                .<Callable<SaveOutcome>>mapToObj(n -> () -> answers.save(holder, List.of(answer("EMP1", 1 + n % 5, n))))
                .toList());

        assertThat(outcomes).hasSize(32).allMatch(SaveOutcome.Kept.class::isInstance);
        assertThat(answers.standing(holder)).containsExactly(new StandingAnswer("EMP1", 1 + 32 % 5, 32));
    }

    @Test
    void two_tabs_that_answer_everything_at_once_end_up_seeing_the_same() throws Exception {
        var holder = applicants.started();
        var items = applicants.instrument().items();

        atOnce(IntStream.of(0, 1)
                .<Callable<Boolean>>mapToObj(tab -> () -> {
                    for (int i = 0; i < items.size(); i++) {
                        // Each tab is ahead of the other in every second item.
                        long sequence = 100L + (i + tab) % 2;
                        answers.save(holder, List.of(answer(items.get(i).code(), 1 + tab, sequence)));
                    }
                    return true;
                })
                .toList());

        var standing = answers.standing(holder);
        assertThat(standing).hasSize(items.size()).allSatisfy(answer -> {
            int index =
                    items.indexOf(applicants.instrument().item(answer.item()).orElseThrow());
            assertThat(answer.value()).isEqualTo(index % 2 == 0 ? 2 : 1);
            assertThat(answer.sequence()).isEqualTo(101);
        });
    }

    @RepeatedTest(8)
    void nothing_is_written_behind_a_submission() throws Exception {
        var sittings = miyar.bean(Sittings.class);
        var holder = applicants.started();
        var submitted = new AtomicBoolean();
        var tasks = new ArrayList<Callable<List<StandingAnswer>>>();
        for (int thread = 0; thread < 6; thread++) {
            int offset = thread;
            boolean inBatches = thread % 3 == 2;
            tasks.add(() -> {
                var acknowledged = new ArrayList<StandingAnswer>();
                for (int n = 0; n < 200; n++) {
                    var answer = answer("EMP" + (1 + n % 4), 1 + n % 5, 10L * n + offset);
                    var another = answer("BAL" + (1 + n % 4), 1 + n % 3, 10L * n + offset);
                    var outcome = answers.save(holder, inBatches ? List.of(answer, another) : List.of(answer));
                    switch (outcome) {
                        case SaveOutcome.Kept(var results) ->
                            results.forEach(result -> acknowledged.add(result.standing()));
                        case SaveOutcome.Closed() -> {
                            return acknowledged;
                        }
                        default -> throw new AssertionError(outcome);
                    }
                }
                return acknowledged;
            });
        }
        var atSubmission = new ArrayList<StandingAnswer>();
        tasks.add(() -> {
            Thread.sleep((long) (Math.random() * 40));
            assertThat(sittings.submit(holder)).isInstanceOf(SubmitOutcome.Submitted.class);
            atSubmission.addAll(answers.standing(holder));
            submitted.set(true);
            return List.of();
        });

        var acknowledged = atOnce(tasks).stream().flatMap(List::stream).toList();

        assertThat(submitted).isTrue();
        var standing = answers.standing(holder);
        assertThat(standing).containsExactlyInAnyOrderElementsOf(atSubmission);
        assertThat(sittings.submitted(holder.sitting()).orElseThrow().answers()).hasSize(standing.size());
        for (var answer : acknowledged) {
            assertThat(standing).anySatisfy(stands -> {
                assertThat(stands.item()).isEqualTo(answer.item());
                assertThat(stands.sequence()).isGreaterThanOrEqualTo(answer.sequence());
            });
        }
    }

    @Test
    void submitting_eight_times_at_once_submits_once() throws Exception {
        var sittings = miyar.bean(Sittings.class);
        var holder = applicants.started();
        answers.save(holder, List.of(answer("EMP1", 3, 1)));

        var outcomes = atOnce(IntStream.range(0, 8)
                .<Callable<SubmitOutcome>>mapToObj(n -> () -> sittings.submit(holder))
                .toList());

        assertThat(new HashSet<>(outcomes)).hasSize(1);
        int submissions = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from audit_event where action = 'SUBMITTED' and subject_kind = 'sitting' and subject_id = ?")
                        .bind(0, holder.sitting().value())
                        .mapTo(int.class)
                        .one());
        assertThat(submissions).isEqualTo(1);
    }

    @Test
    void starting_eight_times_at_once_settles_one_order_of_pages() throws Exception {
        var sittings = miyar.bean(Sittings.class);
        var holder = applicants.holder(applicants.invited());

        var orders = atOnce(IntStream.range(0, 8)
                .<Callable<List<Integer>>>mapToObj(n -> () -> {
                    var language = n % 2 == 0 ? Language.ARABIC : Language.ENGLISH;
                    sittings.start(holder, language, applicants.edition(language));
                    return sittings.of(holder).orElseThrow().pages();
                })
                .toList());

        assertThat(new HashSet<>(orders)).hasSize(1);
    }

    @Test
    void an_erasure_waits_for_a_submission_without_holding_what_that_needs() throws Exception {
        var person = applicants.person();
        var holder = applicants.holder(applicants.invited(person));
        var hr = applicants.hr();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var erasure = miyar.jdbi().inTransaction(submission -> {
                // As a submission does: the sitting first, then the person its result refers to.
                submission
                        .select(
                                "select id from sitting where id = ? for update",
                                holder.sitting().value())
                        .mapTo(long.class)
                        .one();
                var waiting =
                        threads.submit(() -> miyar.bean(PersonalRecords.class).erase(hr, person));
                while (!somebodyWaits()) {
                    Thread.onSpinWait();
                }
                submission
                        .select("select id from person where id = ? for update", person.value())
                        .mapTo(long.class)
                        .one();
                return waiting;
            });
            assertThat(erasure.get()).isEqualTo(new ErasureOutcome.Erased());
        }
    }

    /** Each engine tells in its own way who waits for a lock. */
    private static boolean somebodyWaits() throws Exception {
        var waiting = miyar.onMysql()
                ? "select count(*) from performance_schema.data_lock_waits"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        return CompletableFuture.supplyAsync(() -> miyar.jdbi()
                                .withHandle(handle -> handle.createQuery(waiting)
                                        .mapTo(int.class)
                                        .one()))
                        .get()
                > 0;
    }

    private static GivenAnswer answer(String item, int value, long sequence) {
        return new GivenAnswer(item, value, sequence, OptionalInt.of(1500));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (var task : tasks) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
