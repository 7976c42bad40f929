package org.miyar.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.miyar.bench.HttpLine.Reply;

/** What one applicant's phone says to the server over one connection. Any answer but the expected one is an {@link Unexpected}. */
final class Phone implements AutoCloseable {
    private static final String CURRENT = "/api/sittings/current";

    private final HttpLine line;
    private final String cookie;

    /** A phone that was admitted before, on a connection that may carry others after it. */
    Phone(HttpLine line, String cookie) {
        this.line = line;
        this.cookie = cookie;
    }

    /** Opens the link as the page does: the token for this phone's cookie and the document. */
    static Phone admitted(HttpLine line, String token) throws IOException {
        var reply = line.send("POST", "/api/invitations/exchange?language=en", "", "{\"token\":\"" + token + "\"}");
        return new Phone(line, expect(200, reply).cookie().orElseThrow());
    }

    /** The same phone on a new connection. */
    Phone reconnected() throws IOException {
        line.close();
        return new Phone(line.again(), cookie);
    }

    String cookie() {
        return cookie;
    }

    /** The sitting's document as the page asks for it. */
    String document() throws IOException {
        return expect(200, line.get(CURRENT + "?language=en", cookie)).body();
    }

    /** Consents and begins; the document with its items. */
    String start(String noticeVersion) throws IOException {
        var json = "{\"language\":\"en\",\"noticeVersion\":\"" + noticeVersion + "\",\"consent\":true}";
        return expect(200, line.send("POST", CURRENT + "/start", cookie, json)).body();
    }

    /** One answer by itself; returns once the server has acknowledged it. */
    void save(Answer answer) throws IOException {
        acknowledged(expect(200, line.send("PUT", CURRENT + "/answers/" + answer.item, cookie, "{" + answer.rest())));
    }

    /** Several answers in one request, as the outbox sends them after an outage. */
    void saveTogether(List<Answer> answers) throws IOException {
        var json = new StringBuilder("{\"answers\":[");
        for (var answer : answers) {
            json.append("{\"item\":\"")
                    .append(answer.item)
                    .append("\",")
                    .append(answer.rest())
                    .append(',');
        }
        json.setLength(json.length() - 1);
        acknowledged(expect(
                200,
                line.send(
                        "POST", CURRENT + "/answers", cookie, json.append("]}").toString())));
    }

    void submit() throws IOException {
        expect(200, line.send("POST", CURRENT + "/submit", cookie, "{}"));
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static void acknowledged(Reply reply) throws Unexpected {
        if (reply.body().contains("stale")) {
            throw new Unexpected(reply.status(), "stale, though nobody gave a newer answer: " + reply.body());
        }
    }

    private static Reply expect(int status, Reply reply) throws Unexpected {
        if (reply.status() != status) {
            throw new Unexpected(reply.status(), reply.body());
        }
        return reply;
    }

    @Override
    public void close() {
        line.close();
    }

    /** A value given to an item, in its place in the phone's sequence. */
    record Answer(String item, int value, long sequence) {
        private String rest() {
            return "\"value\":" + value + ",\"sequence\":" + sequence + ",\"shownMillis\":2600}";
        }
    }

    /** The server answered, but something else. */
    static final class Unexpected extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Unexpected(int status, String body) {
            super(status + ": " + body);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
