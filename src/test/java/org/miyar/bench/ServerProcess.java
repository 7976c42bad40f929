package org.miyar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Miyar as a process of its own, started from the packaged jar on free ports of 127.0.0.1, so that it can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final long POLL_NANOS = 2_000_000;

    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> flags;
    private final Path log;
    private final int port = freePort();
    private Optional<Process> process = Optional.empty();

    /** With settings by their names in the environment. */
    ServerProcess(String name, Map<String, String> settings, List<String> flags) {
        this.settings.putAll(settings);
        this.settings.put("MIYAR_HTTP_PORT", Integer.toString(port));
        this.settings.put("MIYAR_OPS_PORT", Integer.toString(freePort()));
        this.flags = flags;
        this.log = Bench.folder().resolve(name + ".log");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.orElseThrow().pid();
    }

    /** Starts it and returns at once. */
    ServerProcess start() {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(flags);
        command.addAll(List.of("-jar", Jvm.jar()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("MIYAR_"));
        builder.environment().putAll(settings);
        try {
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits for the first 200 of the home page; the time since the call. */
    Duration awaitServing(Duration limit) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < limit.toNanos()) {
            if (!process.orElseThrow().isAlive()) {
                throw new IllegalStateException("The server ended; see " + log);
            }
            try (var line = new HttpLine(port)) {
                if (line.get("/", "").status() == 200) {
                    return Duration.ofNanos(System.nanoTime() - start);
                }
            } catch (IOException e) {
                // not yet listening
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IllegalStateException("The server did not serve within " + limit + "; see " + log);
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            awaitEnd(running);
        });
        process = Optional.empty();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.ifPresent(running -> {
            running.destroy();
            awaitEnd(running);
        });
        process = Optional.empty();
    }

    private static void awaitEnd(Process running) {
        try {
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
