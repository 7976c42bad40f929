package org.miyar.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.testkit.TestMiyar;

class ServerIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void what_is_not_there_is_a_problem_in_the_language_of_the_caller() {
        var answer = miyar.browser().speaking(Language.PERSIAN).get("/api/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.header("Content-Language")).isEqualTo("fa");
        assertThat(answer.json().getString("correlation")).isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void a_page_that_is_not_there_says_so_in_three_languages() {
        var answer = miyar.browser().get("/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.body())
                .contains("lang=\"ar\"", "lang=\"fa\"", "lang=\"en\"")
                .doesNotContain("HTTP ERROR");
        assertThat(miyar.browser().get("/not-found").status()).isEqualTo(404);
    }

    @Test
    void the_same_failure_is_told_by_the_same_page_wherever_it_is_noticed() throws Exception {
        var wrongWay = miyar.browser().post("/", "{}");
        assertThat(wrongWay.status()).isEqualTo(405);
        assertThat(wrongWay.body()).contains("There is nothing here");
        assertThat(raw("GET /" + "x".repeat(9_000) + " HTTP/1.1", "en"))
                .startsWith("HTTP/1.1 414")
                .contains("There is nothing here");
        assertThat(raw("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(9_000), "en"))
                .startsWith("HTTP/1.1 431")
                .contains("The server could not answer");
    }

    @Test
    void the_applicants_page_may_run_the_script_it_carries_and_no_other() throws Exception {
        var answer = miyar.browser().get("/take");
        var page = answer.body();

        var script = page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
        var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
        assertThat(miyar.browser().get("/").header("Content-Security-Policy")).contains("script-src 'self';");
    }

    @Test
    void every_answer_carries_security_headers() {
        var answer = miyar.browser().get("/api/nothing");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void an_address_that_can_be_read_in_two_ways_is_refused_like_any_other() throws Exception {
        var api = raw("GET /api/..%2F.. HTTP/1.1", "fa");
        assertThat(api)
                .startsWith("HTTP/1.1 400")
                .contains(
                        "Content-Type: application/problem+json",
                        "X-Content-Type-Options: nosniff",
                        "Content-Language: fa",
                        "/problems/malformed-request")
                .doesNotContain("Ambiguous", "..%2F");
        for (var path : new String[] {"/..%2F..", "/app/..%2F..", "/a;/b", "/%ff", "/app/%ff"}) {
            assertThat(raw("GET " + path + " HTTP/1.1", "ar"))
                    .as(path)
                    .startsWith("HTTP/1.1 4")
                    .contains("Content-Security-Policy: default-src", "X-Frame-Options: DENY", "There is nothing here")
                    .doesNotContain("Ambiguous", "%2F", "<table>");
        }
    }

    /** No client of ours would send such a thing. */
    private static String raw(String request, String language) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), miyar.address().getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: 127.0.0.1\r\nAccept-Language: " + language
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothing_is_read_back_to_its_sender() throws Exception {
        assertThat(raw("TRACE / HTTP/1.1", "en")).startsWith("HTTP/1.1 405").doesNotContain("message/http");
        assertThat(raw("TRACE /app/ HTTP/1.1", "en")).startsWith("HTTP/1.1 405");
    }

    @Test
    void what_belongs_to_somebody_signed_in_stays_in_no_cache() {
        for (var path : new String[] {"/app/", "/app/people", "/api/nothing"}) {
            assertThat(miyar.browser().get(path).header("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(miyar.browser().get("/app/styles/base.css").header("Cache-Control"))
                .doesNotContain("no-store");
    }

    @Test
    void the_portal_takes_nothing_into_memory_that_nobody_can_have_typed() {
        var browser = miyar.browser();
        browser.get("/app/login");
        var large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            assertThat(browser.send("POST", "/app/?v-r=uidl&v-uiId=0", body).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void a_body_over_64_KiB_is_refused() {
        var answer = miyar.browser().post("/api/nothing", "\"" + "a".repeat(BodyLimit.LIMIT) + "\"");

        assertThat(answer.problem()).isEqualTo("body-too-large");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        var answer = miyar.browser()
                .send("POST", "/api/nothing", BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, '"'}));

        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void health_and_metrics_stand_on_a_port_of_their_own() {
        var ops = miyar.opsBrowser();
        assertThat(ops.get("/health/live").status()).isEqualTo(200);
        assertThat(ops.get("/health/ready").body()).isEqualTo("ready\n");
        assertThat(ops.get("/metrics").body()).contains("jvm_memory_used_bytes");
        assertThat(miyar.browser().get("/metrics").status()).isEqualTo(404);
    }
}
