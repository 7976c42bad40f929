package org.miyar.sitting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * Commits the answers of many applicants together: whatever arrives while one commit waits for the disk goes with the next. A
 * commit costs the database the same for one answer as for fifty, and nobody waits for others to come.
 */
@ApplicationScoped
class AnswerWriter {
    /** While one waits for the disk, the other gathers. */
    private static final int WRITERS = 2;

    private static final int MOST_TOGETHER = 200;

    private record Waiting(Arrival arrival, CompletableFuture<Optional<List<StandingAnswer>>> saved) {}

    private final AnswerStore store;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers = IntStream.range(0, WRITERS)
            .mapToObj(i -> Thread.ofPlatform().daemon().name("answers-" + i).unstarted(this::writeOn))
            .toList();

    @Inject
    AnswerWriter(AnswerStore store) {
        this.store = store;
    }

    @PostConstruct
    void start() {
        writers.forEach(Thread::start);
    }

    @PreDestroy
    void stop() {
        writers.forEach(Thread::interrupt);
    }

    /** What stands of the items, in their order; it is on disk when this returns. Empty if the sitting is not open to the holder. */
    Optional<List<StandingAnswer>> write(Arrival arrival) {
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.saved().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void writeOn() {
        var together = new ArrayList<Waiting>();
        try {
            while (true) {
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                save(together);
                together.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void save(List<Waiting> together) {
        try {
            var saved = store.save(together.stream().map(Waiting::arrival).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).saved().complete(saved.get(i));
            }
        } catch (RuntimeException e) {
            if (AnswerStore.isAway(e)) {
                // Whoever waits behind them would wait as long for the same.
                queue.drainTo(together);
                together.forEach(waiting -> waiting.saved().completeExceptionally(e));
            } else if (together.size() == 1) {
                together.getFirst().saved().completeExceptionally(e);
            } else {
                // Nobody's answer fails for another's sake.
                together.forEach(waiting -> save(new ArrayList<>(List.of(waiting))));
            }
        }
    }
}
