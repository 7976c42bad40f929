package org.miyar.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Language;

/** One person's browser: keeps its cookies, follows no redirect, sends and reads JSON. Holds every request to the API against its {@link Contract}. */
public final class Browser {
    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> always = new HashMap<>();
    private String language = Language.ENGLISH.tag();

    Browser(URI address) {
        this.address = address;
    }

    /** Hangs up. */
    void close() {
        client.shutdownNow();
    }

    /** Asks for answers in a language from now on. */
    public Browser speaking(Language other) {
        language = other.tag();
        return this;
    }

    /** Sends a header with every request from now on. */
    public Browser sending(String name, String value) {
        always.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Sends JSON written as it stands. */
    public Answer post(String path, String json) {
        return sendJson("POST", path, json);
    }

    /** Sends JSON written as it stands, with headers as name and value in turn. */
    public Answer put(String path, String json, String... headers) {
        return sendJson("PUT", path, json, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    private Answer sendJson(String method, String path, String json, String... headers) {
        return send(
                method,
                path,
                json,
                BodyPublishers.ofString(json),
                Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                        .toArray(String[]::new));
    }

    /** Sends anything, with headers as name and value in turn. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(method, path, null, body, headers);
    }

    private Answer send(
            String method, String path, @Nullable String json, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        if (Arrays.stream(headers).noneMatch("Accept-Language"::equalsIgnoreCase)) {
            request.header("Accept-Language", language);
        }
        always.forEach(request::header);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            Contract.check(
                    method,
                    path,
                    json,
                    new Contract.Reply(
                            response.statusCode(),
                            response.headers().firstValue("Content-Type").orElse(""),
                            response.body()));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + path, e);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** The first value of a header, empty if it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body()))) {
                return reader.readObject();
            }
        }

        /** The slug of a problem, such as {@code item-unknown}; empty if this is none. */
        public String problem() {
            return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/problem+json")
                    ? json().getString("type").replaceFirst("^/problems/", "")
                    : "";
        }
    }
}
