package org.miyar.bench;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import org.miyar.bench.Phone.Answer;

/** One connection that saves answers one after the other, a whole sitting's, then the next one's. */
final class Saves implements Loop.Work, AutoCloseable {
    private final HttpLine line;
    private final Queue<String> cookies;
    private final List<String> items;
    private Phone phone;
    private int next;

    /** {@code cookies} are those of sittings that are begun; connections share them. */
    Saves(int port, Queue<String> cookies, List<String> items) throws IOException {
        this.line = new HttpLine(port);
        this.cookies = cookies;
        this.items = items;
        this.phone = new Phone(line, cookies.remove());
    }

    @Override
    public void once(long count) throws IOException {
        if (next == items.size()) {
            next = 0;
            phone = new Phone(line, cookies.remove());
        }
        phone.save(new Answer(items.get(next++), (int) (count % 5) + 1, System.currentTimeMillis()));
    }

    @Override
    public void close() {
        line.close();
    }
}
