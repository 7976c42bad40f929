package org.miyar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;
import org.slf4j.LoggerFactory;

/** What no page of ours sends to the staff portal: no stack in the answer, none in the log, at most a line. */
class OddRequestsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final Pattern STACK = Pattern.compile("\\bat [a-z]+\\.|Exception");

    private final Logger log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void quiet() {
        log.detachAppender(lines);
    }

    @Test
    void addresses_that_are_none_are_refused() {
        for (var odd : List.of(
                "?v-r=init&location=//x",
                "?v-r=init&location=../..//x",
                "?v-r=init&location=&query=%25%25",
                "?v-r=init&location=%00",
                "?v-r=uidl&v-uiId=zz",
                "?v-r=heartbeat&v-uiId=zz",
                "?v-r=push&v-uiId=-1",
                "?v-r=nonsense")) {
            for (var browser : List.of(miyar.browser(), visitor())) {
                check(odd, browser.send("POST", "/app/" + odd, BodyPublishers.noBody()));
            }
        }
    }

    @Test
    void bodies_that_say_nothing_are_no_fault_of_ours() {
        for (var body : List.of(
                "garbage", "", "{}", "[1,2]", "{\"rpc\":7}", "{\"csrfToken\":5,\"rpc\":[{\"type\":\"foo\"}]}")) {
            for (var browser : List.of(miyar.browser(), visitor())) {
                check(body, browser.post("/app/?v-r=uidl&v-uiId=0", body));
            }
        }
    }

    @Test
    void deeds_that_no_page_offers_are_no_fault_of_ours() {
        var browser = visitor();
        var token = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"")
                .matcher(browser.get("/app/?v-r=init&location=login").body());
        assertThat(token.find()).isTrue();
        for (var rpc : List.of("7", "[{\"type\":\"foo\"}]", "[5]", "[{\"type\":\"event\",\"node\":\"x\"}]")) {
            check(
                    rpc,
                    browser.post(
                            "/app/?v-r=uidl&v-uiId=0",
                            "{\"csrfToken\":\"" + token.group(1) + "\",\"rpc\":" + rpc
                                    + ",\"syncId\":-1,\"clientId\":-1}"));
        }
    }

    private static Browser visitor() {
        var browser = miyar.browser();
        assertThat(browser.get("/app/?v-r=init&location=login").status()).isEqualTo(200);
        return browser;
    }

    private void check(String odd, Answer answer) {
        assertThat(answer.status()).as(odd).isLessThan(500);
        assertThat(answer.body()).as(odd).doesNotContainPattern(STACK);
        assertThat(lines.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN)))
                .as(odd)
                .allSatisfy(line -> {
                    assertThat(line.getThrowableProxy()).isNull();
                    assertThat(line.getFormattedMessage()).doesNotContain("\n");
                });
    }
}
