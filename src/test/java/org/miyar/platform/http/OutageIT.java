package org.miyar.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.db.Database;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;
import org.slf4j.LoggerFactory;

class OutageIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void a_database_that_is_away_is_said_once_a_minute_and_in_one_line() {
        var log = (Logger) LoggerFactory.getLogger(ProblemMapper.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            miyar.bean(Database.class).pool().close();
            for (int i = 0; i < 5; i++) {
                var answer = open();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.problem()).isEqualTo("unavailable");
                assertThat(answer.header("Retry-After")).isEqualTo("2");
            }
            assertThat(lines.list).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.WARN);
                assertThat(line.getThrowableProxy()).isNull();
                assertThat(line.getFormattedMessage())
                        .contains("database", "SQL")
                        .doesNotContain("\n");
                assertThat(line.getMDCPropertyMap()).containsKey("correlation");
            });
            miyar.clock().advance(Duration.ofMinutes(1));
            open();
            open();
            assertThat(lines.list).hasSize(2);
        } finally {
            log.detachAppender(lines);
        }
    }

    private static Answer open() {
        return miyar.browser().post("/api/invitations/exchange", "{\"token\":\"" + "A".repeat(43) + "\"}");
    }
}
