package org.miyar.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
        assertThat(miyar.browser().post("/", "{}").status()).isEqualTo(405);
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
