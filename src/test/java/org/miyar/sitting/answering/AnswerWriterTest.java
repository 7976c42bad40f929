package org.miyar.sitting.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.PersonId;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.SittingReference;

/** What becomes of answers that wait together when saving them fails. */
@Timeout(30)
class AnswerWriterTest {
    private static final int POISON = 13;

    private final ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void end() {
        phones.close();
    }

    private static Arrival arrival(long sitting) {
        var id = new SittingId(sitting);
        var holder = new InvitationHolder(
                id, SittingReference.of(id, Instant.EPOCH), new PersonId(1), new InstrumentVersionId(1), 0);
        return new Arrival(holder, List.of(new GivenAnswer("EMP1", 3, sitting, OptionalInt.empty())), Instant.EPOCH);
    }

    private static boolean isPoison(Arrival arrival) {
        return arrival.holder().sitting().value() == POISON;
    }

    /** A writer whose first commit waits at the gate, so that what comes then comes together. */
    private AnswerWriter writer(AnswerWriter.Saving saving) throws InterruptedException {
        var held = new CountDownLatch(1);
        var writer = new AnswerWriter(arrivals -> {
            if (held.getCount() > 0) {
                held.countDown();
                await(gate);
                return nothing(arrivals);
            }
            groups.add(arrivals.size());
            return saving.save(arrivals);
        });
        writer.start();
        phones.execute(() -> writer.write(arrival(1)));
        held.await();
        return writer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AnswerStore.Outcome> nothing(List<Arrival> arrivals) {
        return Collections.nCopies(arrivals.size(), new AnswerStore.Outcome.Closed());
    }

    private List<Future<Optional<List<StandingAnswer>>>> twenty(AnswerWriter writer) throws InterruptedException {
        var waiting = IntStream.rangeClosed(1, 20)
                .mapToObj(sitting -> phones.submit(() -> writer.write(arrival(sitting))))
                .toList();
        Thread.sleep(200);
        gate.countDown();
        return waiting;
    }

    @Test
    void one_that_cannot_be_saved_takes_nobody_along() throws Exception {
        var writer = writer(arrivals -> {
            if (arrivals.stream().anyMatch(AnswerWriterTest::isPoison)) {
                throw new IllegalStateException("poison");
            }
            return nothing(arrivals);
        });

        var waiting = twenty(writer);

        for (int i = 0; i < waiting.size(); i++) {
            var one = waiting.get(i);
            if (i + 1 == POISON) {
                assertThatThrownBy(one::get).rootCause().hasMessage("poison");
            } else {
                assertThat(one.get()).isEmpty();
            }
        }
        writer.stop();
    }

    @Test
    void an_error_does_not_end_the_writer() throws Exception {
        var writer = writer(arrivals -> {
            throw new StackOverflowError("deep");
        });

        for (var one : twenty(writer)) {
            assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessage("deep");
        }
        assertThatThrownBy(() -> writer.write(arrival(3))).rootCause().hasMessage("deep");
        writer.stop();
    }

    @Test
    void who_comes_while_nobody_saves_does_it_on_their_own_thread() {
        var savedBy = Collections.synchronizedList(new ArrayList<Thread>());
        var writer = new AnswerWriter(arrivals -> {
            savedBy.add(Thread.currentThread());
            return nothing(arrivals);
        });
        writer.start();

        assertThat(writer.write(arrival(1))).isEmpty();
        assertThat(writer.write(arrival(2))).isEmpty();

        assertThat(savedBy).containsExactly(Thread.currentThread(), Thread.currentThread());
        writer.stop();
    }

    @Test
    void one_whose_sitting_is_held_comes_again_and_keeps_nobody() throws Exception {
        var free = new CountDownLatch(1);
        var writer = writer(arrivals -> arrivals.stream()
                .<AnswerStore.Outcome>map(arrival -> isPoison(arrival) && free.getCount() > 0
                        ? new AnswerStore.Outcome.Held()
                        : new AnswerStore.Outcome.Closed())
                .toList());

        var waiting = twenty(writer);

        for (int i = 0; i < waiting.size(); i++) {
            if (i + 1 != POISON) {
                assertThat(waiting.get(i).get()).isEmpty();
            }
        }
        assertThat(waiting.get(POISON - 1).isDone()).isFalse();
        free.countDown();
        assertThat(waiting.get(POISON - 1).get()).isEmpty();
        writer.stop();
    }

    @Test
    void one_that_was_held_for_a_moment_waits_for_hardly_more() {
        // The quickest of many: a busy machine makes any one of them late, never early.
        assertThat(quickest(1)).isLessThan(Duration.ofMillis(40));
        assertThat(quickest(2)).isGreaterThanOrEqualTo(Duration.ofMillis(55));
    }

    /** How long an answer took whose sitting was held so many times. */
    private static Duration quickest(int times) {
        var held = new AtomicInteger();
        var writer = new AnswerWriter(arrivals -> held.getAndDecrement() > 0
                ? Collections.nCopies(arrivals.size(), new AnswerStore.Outcome.Held())
                : nothing(arrivals));
        writer.start();
        var quickest = IntStream.range(0, 20)
                .mapToObj(i -> {
                    held.set(times);
                    long start = System.nanoTime();
                    assertThat(writer.write(arrival(1))).isEmpty();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
        writer.stop();
        return quickest;
    }

    @Test
    void once_the_database_is_away_everybody_who_waits_hears_it_at_once() throws Exception {
        var writer = writer(arrivals -> {
            throw new IllegalStateException(new SQLNonTransientConnectionException("away"));
        });

        for (var one : twenty(writer)) {
            assertThatThrownBy(one::get).rootCause().hasMessage("away");
        }
        assertThat(groups).hasSize(1);
        writer.stop();
    }
}
