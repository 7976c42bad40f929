package org.miyar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** One crowd of applicants answering at once while server and database are killed under them at random moments. */
final class CrashRun {
    private static final int APPLICANTS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHORTEST_CALM_MILLIS = 1_000;
    private static final int LONGEST_CALM_MILLIS = 3_500;

    private final Map<String, String> settings;
    private final Database database;
    private final Random random;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong firstAfterKill = new AtomicLong();
    private final List<Double> servingAgain = new ArrayList<>();
    private volatile long killed;
    private volatile boolean ending;

    /** A database that can be killed, and started again as a service manager would. */
    interface Database {
        void kill();

        void resume();
    }

    CrashRun(Map<String, String> settings, Database database, long seed) {
        this.settings = settings;
        this.database = database;
        this.random = new Random(seed);
    }

    /** What is left after it: answers lost, and seconds from each kill to the next acknowledged answer. */
    record Outcome(long acknowledged, Set<String> lost, List<Double> servingAgain, Map<String, Integer> failures) {
        double slowest() {
            return servingAgain.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    Outcome kill(int serverKills, int databaseKills) throws Exception {
        var tokens = Crowd.invite(settings, APPLICANTS + 1);
        try (var server = new ServerProcess("crash", settings, Jvm.flags()).start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.awaitServing(LIMIT);
            var sheet = Sheet.read(server.port(), tokens.removeLast());
            var crowd = new ArrayList<Applicant>();
            for (var token : tokens) {
                var phone = Phone.admitted(new HttpLine(server.port()), token);
                phone.start(sheet.noticeVersion());
                crowd.add(new Applicant(this, phone, sheet.items(), random.nextLong()));
            }
            List<Future<Void>> answering = crowd.stream().map(threads::submit).toList();
            for (int i = 0; i < serverKills + databaseKills; i++) {
                Thread.sleep(random.nextInt(SHORTEST_CALM_MILLIS, LONGEST_CALM_MILLIS));
                killed = Long.MAX_VALUE;
                long began = System.nanoTime();
                if (i < serverKills) {
                    server.kill();
                    mark();
                    server.start();
                } else {
                    database.kill();
                    mark();
                    database.resume();
                }
                servingAgain.add((awaitAcknowledgement() - began) / 1e9);
            }
            Thread.sleep(SHORTEST_CALM_MILLIS);
            ending = true;
            for (var one : answering) {
                one.get();
            }
            for (var applicant : crowd) {
                applicant.compare(Phone.json(applicant.phone().document()));
                applicant.phone().close();
            }
            // What a reader of the database finds must not depend on an orderly end.
            server.kill();
            Crowd.compare(settings, tokens, crowd);
        }
        return new Outcome(acknowledged.get(), Set.copyOf(lost), List.copyOf(servingAgain), Map.copyOf(failures));
    }

    boolean ending() {
        return ending;
    }

    /** An acknowledgement of a request sent at that time; one sent before a kill says nothing of the time after it. */
    void acknowledged(int answers, long sent) {
        acknowledged.addAndGet(answers);
        if (answers > 0 && sent > killed) {
            firstAfterKill.compareAndSet(0, System.nanoTime());
        }
    }

    void lost(Applicant applicant, Phone.Answer answer) {
        lost.add(System.identityHashCode(applicant) + " " + answer);
    }

    /** A broken connection is what a crash looks like; an answered refusal is counted by its status. */
    void failed(IOException e) {
        failures.merge(
                e instanceof Phone.Unexpected unexpected ? Integer.toString(unexpected.status()) : "connection",
                1,
                Integer::sum);
        if (e instanceof Phone.Unexpected unexpected && unexpected.status() < 500) {
            failures.putIfAbsent(String.valueOf(unexpected.getMessage()), 1);
        }
    }

    /** From here on an acknowledgement can only come from what was started again. */
    private void mark() {
        firstAfterKill.set(0);
        killed = System.nanoTime();
    }

    private long awaitAcknowledgement() throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (firstAfterKill.get() == 0) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(
                        "No answer was acknowledged within " + LIMIT + " of a kill: " + failures);
            }
            Thread.sleep(5);
        }
        return firstAfterKill.get();
    }
}
