package org.miyar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.miyar.bench.Phone.Answer;

/** Whole sittings from the link to the score, one after the other by each applicant, without a pause to think. */
final class WholeSittings implements Loop.Work {
    private final int port;
    private final Queue<String> tokens;
    private final Sheet sheet;
    private final int answers;
    private final int together;

    /** Each sitting answers so many items, so many in one request. */
    private WholeSittings(int port, Queue<String> tokens, Sheet sheet, int answers, int together) {
        this.port = port;
        this.tokens = tokens;
        this.sheet = sheet;
        this.answers = answers;
        this.together = together;
    }

    static Loop.Measured measure(
            int port, Queue<String> tokens, Sheet sheet, int applicants, int answers, int together, Duration measured)
            throws Exception {
        var work = IntStream.range(0, applicants)
                .mapToObj(i -> new WholeSittings(port, tokens, sheet, answers, together))
                .toList();
        return Loop.closed(work, Duration.ofSeconds(1), measured);
    }

    /** A phone of its own each time: connection, link with document, consent, answers, submission; when it returns, it is scored. */
    @Override
    public void once(long count) throws IOException {
        try (var phone = Phone.admitted(new HttpLine(port), tokens.remove())) {
            phone.start(sheet.noticeVersion());
            long sequence = System.currentTimeMillis();
            var batch = new ArrayList<Answer>(together);
            for (var item : sheet.items().subList(0, answers)) {
                batch.add(new Answer(item, (int) (sequence % 5) + 1, sequence++));
                if (batch.size() == together) {
                    send(phone, batch);
                }
            }
            send(phone, batch);
            phone.submit();
        }
    }

    private static void send(Phone phone, List<Answer> batch) throws IOException {
        if (batch.size() == 1) {
            phone.save(batch.getFirst());
        } else if (!batch.isEmpty()) {
            phone.saveTogether(batch);
        }
        batch.clear();
    }
}
