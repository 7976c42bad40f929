package org.miyar.sitting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miyar.sitting.Applicants;
import org.miyar.sitting.Invitations;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;
import org.slf4j.LoggerFactory;

/** Whatever is sent: a typed problem, nothing changed, nothing of it sent back. */
class BadInputIT {
    private static final String CURRENT = "/api/sittings/current";
    private static final String ANSWER = CURRENT + "/answers/EMP1";

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private final Applicants applicants = new Applicants(miyar);

    @BeforeEach
    void letThrottlesFill() {
        miyar.clock().advance(Duration.ofHours(1));
    }

    /** The sitting's rows as they stand. */
    private static Map<String, String> answers(Browser browser) {
        return new TreeMap<>(browser.get(CURRENT).json().getJsonObject("answers").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString())));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/bad-requests.csv",
            delimiter = '|',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void a_bad_request_is_a_typed_problem(String method, String path, String body, int status, String problem) {
        var browser = applicants.starting();
        browser.put(ANSWER, "{\"value\":3,\"sequence\":100}");
        var before = answers(browser);

        var answer = method.equals("PUT") ? browser.put(path, body) : browser.post(path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body()).doesNotContain("S3CRET", "script", "<", "Exception", "select");
        assertThat(answers(browser)).isEqualTo(before);
    }

    @Test
    void a_body_without_end_of_nesting_is_refused() {
        var browser = applicants.starting();
        for (var deep : new String[] {"[".repeat(30_000), "{\"value\":" + "[".repeat(500) + "]".repeat(500) + "}"}) {
            assertThat(browser.put(ANSWER, deep).problem()).isEqualTo("malformed-request");
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var browser = applicants.starting();
        byte[] body = "{\"value\":3,\"sequence\":1,\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1);

        var answer = browser.send("PUT", ANSWER, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");

        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void ten_megabytes_are_refused_with_and_without_a_declared_length() {
        var browser = applicants.starting();
        var megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        var declared = browser.send(
                "PUT",
                ANSWER,
                BodyPublishers.ofByteArrays(Collections.nCopies(10, megabyte)),
                "Content-Type",
                "application/json");
        var streamed = browser.send(
                "PUT",
                ANSWER,
                BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(Collections.nCopies(10, megabyte).stream()
                                .map(ByteArrayInputStream::new)
                                .toList()))),
                "Content-Type",
                "application/json");

        assertThat(declared.problem()).isEqualTo("body-too-large");
        assertThat(streamed.problem()).isEqualTo("body-too-large");
        assertThat(browser.put(ANSWER, "{\"value\":3,\"sequence\":1}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void only_json_is_understood(String type) {
        var answer = applicants
                .starting()
                .send("PUT", ANSWER, BodyPublishers.ofString("{\"value\":3,\"sequence\":1}"), "Content-Type", type);

        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX1",
                "emp1",
                "EMP1 ",
                "'; drop table answer; --",
                "<script>alert(1)<script>",
                "EMP1\u202E",
                "EMP\u200C1",
                "\u0661"
            })
    void an_item_of_no_instrument_is_unknown(String item) {
        var browser = applicants.starting();
        var path = CURRENT + "/answers/"
                + URLEncoder.encode(item, StandardCharsets.UTF_8).replace("+", "%20");

        var answer = browser.put(path, "{\"value\":3,\"sequence\":1}");

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("script", "drop", "\u202E");
        assertThat(answers(browser)).isEmpty();
    }

    @Test
    void items_of_another_instrument_are_foreign() {
        assertThat(applicants
                        .starting()
                        .put(CURRENT + "/answers/N1", "{\"value\":3,\"sequence\":1}")
                        .problem())
                .isEqualTo("item-unknown");
    }

    @Test
    void more_than_a_hundred_answers_at_once_are_too_many() {
        var browser = applicants.starting();
        var answers = IntStream.range(0, 101)
                .mapToObj(n -> "{\"item\":\"EMP1\",\"value\":3,\"sequence\":" + n + "}")
                .collect(Collectors.joining(","));

        assertThat(browser.post(CURRENT + "/answers", "{\"answers\":[" + answers + "]}")
                        .problem())
                .isEqualTo("malformed-request");
    }

    @Test
    void a_language_nobody_speaks_here_is_malformed() {
        var browser = applicants.opened(applicants.invited());

        assertThat(browser.get(CURRENT + "?language=xx").problem()).isEqualTo("malformed-request");
    }

    @Test
    void the_method_has_to_fit() {
        assertThat(applicants.starting().delete(CURRENT).problem()).isEqualTo("method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "q3J0m1l2k3j4h5g6f7d8s9a0p1o2i3u4y5t6r7e8w9Q", "' or 1=1 --", "../../etc/passwd"})
    void a_token_that_opens_nothing_is_answered_alike(String token) {
        var answer = miyar.browser().post("/api/invitations/exchange", "{\"token\":\"" + token + "\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("invitation-not-usable");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void expired_withdrawn_used_up_and_wrong_links_are_answered_alike() {
        var hr = applicants.hr();
        var invitations = miyar.bean(Invitations.class);
        var expired = applicants.invited();
        miyar.clock().advance(Duration.ofDays(14));
        var withdrawn = applicants.invited();
        invitations.revoke(hr, withdrawn.invitation());
        var replaced = applicants.invited();
        invitations.reissue(hr, replaced.invitation());
        var used = applicants.invited();
        applicants.starting(used).post(CURRENT + "/submit", "{}");

        var bodies = Stream.of(expired.token(), withdrawn.token(), replaced.token(), used.token(), "x".repeat(43))
                .map(token -> miyar.browser().post("/api/invitations/exchange", "{\"token\":\"" + token + "\"}"))
                .map(answer -> answer.status() + answer.body().replaceAll("\"correlation\":\"[^\"]*\"", ""))
                .distinct()
                .toList();

        assertThat(bodies).hasSize(1).allMatch(body -> body.startsWith("404"));
    }

    @Test
    void a_cookie_that_is_none_is_asked_to_open_the_link() {
        for (var cookie : new String[] {"miyar_sitting=x", "miyar_sitting=" + "A".repeat(43), "miyar_sitting="}) {
            var answer = miyar.browser().send("GET", CURRENT, BodyPublishers.noBody(), "Cookie", cookie);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("sign-in-needed");
        }
        assertThat(miyar.browser().get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void a_guesser_is_slowed_down_whoever_they_claim_to_be_and_an_honest_neighbour_is_not() {
        var guesser = miyar.browser();
        var wrong = "{\"token\":\"" + "x".repeat(43) + "\"}";
        var statuses = IntStream.range(0, 25)
                .map(n -> guesser.send(
                                "POST",
                                "/api/invitations/exchange",
                                BodyPublishers.ofString(wrong),
                                "Content-Type",
                                "application/json",
                                "X-Forwarded-For",
                                "192.0.2." + n)
                        .status())
                .boxed()
                .toList();

        assertThat(statuses).startsWith(404, 404).endsWith(429);
        var slowed = guesser.post("/api/invitations/exchange", wrong);
        assertThat(slowed.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 60);
        assertThat(applicants.opened(applicants.invited()).get(CURRENT).status())
                .isEqualTo(200);
    }

    @Test
    void neither_answers_nor_tokens_end_in_the_log() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            var invited = applicants.invited();
            var browser = applicants.starting(invited);
            var cookie =
                    browser.cookies().getCookieStore().getCookies().getFirst().getValue();
            browser.put(ANSWER, "{\"value\":4,\"sequence\":4242424242}");
            browser.put(ANSWER, "{\"value\":4,\"sequence\":4242424242,\"S3CRET\":1}");
            browser.put(ANSWER, "{\"value\":4,\"sequence\":4242424242");
            browser.post("/api/invitations/exchange", "{\"token\":\"" + "S3CRET".repeat(7) + "A\"}");
            browser.post(CURRENT + "/submit", "{}");

            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains(invited.token())
                            || line.contains(cookie)
                            || line.contains("4242424242")
                            || line.contains("S3CRET"));
        } finally {
            root.detachAppender(lines);
        }
    }
}
