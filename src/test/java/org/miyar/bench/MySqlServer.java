package org.miyar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real MySQL server on a port of its own, through the project's starter; durable unless told otherwise. */
final class MySqlServer implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("--innodb-flush-log-at-trx-commit=1", "--max-connections=300");

    private final String port = System.getProperty("miyar.bench.mysql.port", "33360");

    /** Starts with empty data. */
    static MySqlServer fresh() {
        var server = new MySqlServer();
        server.starter("start", OPTIONS);
        return server;
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/miyar?user=root&createDatabaseIfNotExist=true";
    }

    /** The processor time that mysqld has used. */
    Duration cpu() {
        return Machine.cpu(Long.parseLong(starter("pid", List.of()).strip()));
    }

    /** SIGKILL of mysqld; its data stay. */
    void kill() {
        starter("kill", List.of());
    }

    /** Starts again on the data that is there; returns once it listens. */
    void resume(String... more) {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(more));
        starter("resume", options);
    }

    private String starter(String verb, List<String> options) {
        var command = new ArrayList<String>();
        command.addAll(List.of("src/test/tools/mysql", verb, port));
        command.addAll(options);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Bench.folder().resolve("mysql.log").toFile()))
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " did not work; see " + Bench.folder() + "/mysql.log");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for MySQL", e);
        }
    }

    @Override
    public void close() {
        starter("stop", List.of());
    }
}
