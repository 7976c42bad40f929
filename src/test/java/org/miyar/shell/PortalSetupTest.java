package org.miyar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ErrorEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What failed within stands in the log with its stack; what was sent as nonsense is a line. */
class PortalSetupTest {
    private static final String[] WHILE_WRITING = {
        "java.util.HashMap",
        "com.vaadin.flow.data.provider.DataCommunicator",
        "com.vaadin.flow.internal.StateTree",
        "com.vaadin.flow.server.communication.UidlWriter",
        "com.vaadin.flow.server.communication.UidlRequestHandler",
        "com.vaadin.flow.server.VaadinServlet",
    };

    private static final String[] WHILE_READING = {
        "java.lang.Integer",
        "tools.jackson.databind.ObjectMapper",
        "com.vaadin.flow.internal.JacksonUtils",
        "com.vaadin.flow.server.communication.ServerRpcHandler$RpcRequest",
        "com.vaadin.flow.server.communication.UidlRequestHandler",
        "com.vaadin.flow.server.VaadinServlet",
    };

    @Test
    void a_failure_while_the_answer_is_written_is_ours() {
        var line = logged(at(new IllegalStateException("torn"), WHILE_WRITING));
        assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("torn");
    }

    @Test
    void nonsense_that_was_sent_is_a_line_without_what_was_sent() {
        var line = logged(at(new IllegalArgumentException("secret"), WHILE_READING));
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage()).doesNotContain("secret");
    }

    @Test
    void a_failure_of_ours_behind_one_of_reading_stays_ours() {
        var ours = at(new IllegalStateException("ours"), "org.miyar.recruiting.Candidates");
        assertThat(logged(at(new RuntimeException(ours), WHILE_READING)).getLevel())
                .isEqualTo(Level.ERROR);
        assertThat(logged(at(new StackOverflowError(), WHILE_READING)).getLevel())
                .isEqualTo(Level.ERROR);
    }

    private static <T extends Throwable> T at(T failure, String... classes) {
        failure.setStackTrace(Stream.of(classes)
                .map(name -> new StackTraceElement(name, "run", null, -1))
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    private static ILoggingEvent logged(Throwable failure) {
        var log = (Logger) LoggerFactory.getLogger(PortalSetup.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            PortalSetup.report(new ErrorEvent(failure));
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst();
    }
}
