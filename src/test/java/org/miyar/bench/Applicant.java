package org.miyar.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.miyar.bench.Phone.Answer;

/**
 * Somebody who answers without end and holds the server to its word: keeps a ledger of what was acknowledged, keeps the rest in an
 * outbox as the page does, sends it when it can, and compares the ledger with the server after every reconnection.
 */
final class Applicant implements Callable<Void> {
    private static final int SHORTEST_MILLIS = 40;
    private static final int LONGEST_MILLIS = 200;
    private static final int RETRY_MILLIS = 150;

    private final CrashRun run;
    private final List<String> items;
    private final Random random;
    private final Map<String, Answer> ledger = new LinkedHashMap<>();
    private final Map<String, Answer> outbox = new LinkedHashMap<>();
    private Phone phone;
    private boolean connected = true;
    private long sequence;

    Applicant(CrashRun run, Phone phone, List<String> items, long seed) {
        this.run = run;
        this.phone = phone;
        this.items = items;
        this.random = new Random(seed);
    }

    @Override
    public Void call() throws InterruptedException {
        while (!run.ending()) {
            Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            answer();
            send();
        }
        while (!outbox.isEmpty() || !connected) {
            send();
        }
        return null;
    }

    private void answer() {
        var item = items.get(random.nextInt(items.size()));
        sequence = Math.max(System.currentTimeMillis(), sequence + 1);
        outbox.put(item, new Answer(item, random.nextInt(1, 6), sequence));
    }

    private void send() throws InterruptedException {
        long sent = System.nanoTime();
        try {
            if (!connected) {
                phone = phone.reconnected();
                compare(Phone.json(phone.document()));
                connected = true;
            }
            var answers = new ArrayList<>(outbox.values());
            if (answers.size() == 1) {
                phone.save(answers.getFirst());
            } else if (!answers.isEmpty()) {
                phone.saveTogether(answers);
            }
            answers.forEach(answer -> ledger.put(answer.item(), answer));
            outbox.clear();
            run.acknowledged(answers.size(), sent);
        } catch (IOException e) {
            connected = false;
            run.failed(e);
            Thread.sleep(RETRY_MILLIS);
        }
    }

    /** Checks what the server gives back against every acknowledgement it has made. */
    void compare(JsonObject document) {
        var stored = document.getJsonObject("answers");
        for (var answer : ledger.values()) {
            var found = stored.getJsonObject(answer.item());
            hold(
                    answer,
                    found == null ? -1 : found.getJsonNumber("sequence").longValue(),
                    found == null ? -1 : found.getInt("value"));
        }
    }

    /** What was acknowledged last for each item. */
    Map<String, Answer> ledger() {
        return ledger;
    }

    Phone phone() {
        return phone;
    }

    /** Missing, older, or of the same sequence with another value: the server has broken its word. */
    void hold(Answer acknowledged, long storedSequence, int storedValue) {
        if (storedSequence < acknowledged.sequence()
                || (storedSequence == acknowledged.sequence() && storedValue != acknowledged.value())) {
            run.lost(this, acknowledged);
        }
    }
}
