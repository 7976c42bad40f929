package org.miyar.sitting.answering;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Commits the answers of many applicants together: whatever arrives while one commit waits for the disk goes with the next. A
 * commit costs the database the same for one answer as for fifty, and nobody waits for others to come: who arrives while nobody
 * saves does it on their own thread. Whose sitting is held by
 * somebody else, such as a submission being scored, is stepped over and comes again a little later.
 */
@ApplicationScoped
class AnswerWriter {
    private static final int MOST_TOGETHER = 200;

    /** Then the phone had better keep its answer and ask again; it may have been saved all the same, which a repeat does not hurt. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** Most hold a sitting for a moment only, another answer of the same person for one. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    private static final Duration NEXT_PAUSES = Duration.ofMillis(50);

    /** How answers are saved: {@link AnswerStore#save}. */
    interface Saving {
        List<AnswerStore.Outcome> save(List<Arrival> arrivals);
    }

    /** @param pause until it is tried again if the sitting is held */
    private record Waiting(Arrival arrival, CompletableFuture<Optional<List<StandingAnswer>>> saved, Duration pause) {}

    private final Saving saving;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer = Thread.ofPlatform().daemon().name("answers").unstarted(this::writeOn);
    /** Held by whoever saves: one at a time, or each commit carries fewer answers. */
    private final Semaphore turn = new Semaphore(1);

    private volatile boolean stopping;

    @Inject
    AnswerWriter(AnswerStore store) {
        this(store::save);
    }

    AnswerWriter(Saving saving) {
        this.saving = saving;
    }

    @PostConstruct
    void start() {
        writer.start();
    }

    /** Not by interrupting: that would close H2's file under everybody. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            writer.join(LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What stands of the items, in their order; it is on disk when this returns. Empty if the sitting is not open to the holder.
     *
     * @throws CompletionException around a {@link TimeoutException} if it is not known in time whether they were saved
     */
    Optional<List<StandingAnswer>> write(Arrival arrival) {
        var waiting = new Waiting(arrival, new CompletableFuture<>(), FIRST_PAUSE);
        if (queue.isEmpty() && turn.tryAcquire()) {
            try {
                save(List.of(waiting));
            } finally {
                turn.release();
            }
        } else {
            queue.add(waiting);
        }
        try {
            return waiting.saved().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            waiting.saved().cancel(false);
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private void writeOn() {
        var together = new ArrayList<Waiting>();
        while (!stopping) {
            try {
                var first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    together.add(first);
                    turn.acquire();
                    try {
                        saveWith(together);
                    } finally {
                        turn.release();
                    }
                    together.clear();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** And whoever has come meanwhile. Who was not answered in time asks again with all that is still to be saved. */
    private void saveWith(List<Waiting> together) {
        queue.drainTo(together, MOST_TOGETHER - together.size());
        together.removeIf(waiting -> waiting.saved().isDone());
        if (!together.isEmpty()) {
            save(together);
        }
    }

    private void save(List<Waiting> together) {
        var failure = tried(together);
        if (failure.isEmpty()) {
            return;
        }
        if (together.size() == 1 || AnswerStore.isAway(failure.get())) {
            // Whoever waits behind them would wait as long for the same.
            fail(together, failure.get());
        } else {
            saveOneByOne(together);
        }
    }

    /** Nobody's answer fails for another's sake. */
    private void saveOneByOne(List<Waiting> together) {
        for (int i = 0; i < together.size(); i++) {
            var failure = tried(together.subList(i, i + 1));
            if (failure.isPresent()) {
                boolean away = AnswerStore.isAway(failure.get());
                fail(together.subList(i, away ? together.size() : i + 1), failure.get());
                if (away) {
                    return;
                }
            }
        }
    }

    private void fail(List<Waiting> together, Throwable failure) {
        together.forEach(waiting -> waiting.saved().completeExceptionally(failure));
        if (AnswerStore.isAway(failure)) {
            var behind = new ArrayList<Waiting>();
            queue.drainTo(behind);
            behind.forEach(waiting -> waiting.saved().completeExceptionally(failure));
        }
    }

    /** What kept them from being saved, errors too: a writer that ends would leave everybody waiting. */
    private Optional<Throwable> tried(List<Waiting> together) {
        try {
            var saved = saving.save(together.stream().map(Waiting::arrival).toList());
            for (int i = 0; i < together.size(); i++) {
                tell(together.get(i), saved.get(i));
            }
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private void tell(Waiting waiting, AnswerStore.Outcome outcome) {
        switch (outcome) {
            case AnswerStore.Outcome.Saved saved -> waiting.saved().complete(Optional.of(saved.standing()));
            case AnswerStore.Outcome.Closed _ -> waiting.saved().complete(Optional.empty());
            case AnswerStore.Outcome.Held _ -> tryAgain(waiting);
        }
    }

    /** A little later, unless nobody waits for it any more. */
    private void tryAgain(Waiting waiting) {
        CompletableFuture.delayedExecutor(waiting.pause().toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (!waiting.saved().isDone()) {
                        queue.add(new Waiting(waiting.arrival(), waiting.saved(), NEXT_PAUSES));
                    }
                });
    }
}
