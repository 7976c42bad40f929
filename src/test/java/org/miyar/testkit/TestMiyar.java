package org.miyar.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.miyar.platform.boot.Miyar;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/**
 * A Miyar of its own for a test class, on a fresh schema, with a clock the test moves:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestMiyar miyar = TestMiyar.serving();      // or TestMiyar.beans(), which opens no port
 *
 * @Test
 * void an_answer_is_kept() {
 *     var sittings = miyar.bean(Sittings.class);
 *     miyar.clock().advance(Duration.ofMinutes(3));
 *     var answer = miyar.browser().get("/api/sittings/current");
 * }
 * }</pre>
 *
 * <p>Runs on H2 in memory, and on MySQL where {@link TestDatabase} finds one. Tests of one class share the data: let each make
 * what it needs.
 */
public final class TestMiyar implements BeforeAllCallback, AfterAllCallback {
    private final boolean serving;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final List<Browser> browsers = new CopyOnWriteArrayList<>();
    private TestClock clock = new TestClock();
    private @Nullable TestDatabase database;
    private @Nullable Path folder;
    private @Nullable Miyar miyar;

    private TestMiyar(boolean serving) {
        this.serving = serving;
        settings.put(Setting.HTTP_PORT, "0");
        settings.put(Setting.OPS_PORT, "0");
        settings.put(Setting.DB_POOL, "8");
    }

    /** Database and beans, no port. */
    public static TestMiyar beans() {
        return new TestMiyar(false);
    }

    /** Database, beans and the web server on free ports. */
    public static TestMiyar serving() {
        return new TestMiyar(true);
    }

    /** With another value than the default for a setting. */
    public TestMiyar with(Setting setting, String value) {
        settings.put(setting, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        clock = new TestClock();
        var fresh = TestDatabase.migrated();
        database = fresh;
        var scratch = Files.createTempDirectory("miyar-test");
        folder = scratch;
        settings.put(Setting.DB_URL, fresh.url());
        settings.put(Setting.DATA, scratch.toString());
        var started = Miyar.withoutServer(Config.of(settings), clock);
        miyar = started;
        if (serving) {
            started.serve();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // The server waits a second or two for each that might still ask.
        browsers.forEach(Browser::close);
        browsers.clear();
        if (miyar != null) {
            miyar.close();
        }
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            remove(folder);
        }
    }

    public <T> T bean(Class<T> type) {
        return running().bean(type);
    }

    /** For looking at rows, or for making what no use case makes. */
    public Jdbi jdbi() {
        return bean(Jdbi.class);
    }

    public TestClock clock() {
        return clock;
    }

    /** Whether this run is on MySQL; ask only where the engines differ and say why. */
    public boolean onMysql() {
        return TestDatabase.onMysql();
    }

    /** The address of the portal, without a trailing slash. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + running().port());
    }

    /** Somebody new with an empty cookie jar. */
    public Browser browser() {
        return browser(address());
    }

    /** Somebody who looks at health and metrics. */
    public Browser opsBrowser() {
        return browser(URI.create("http://127.0.0.1:" + running().opsPort()));
    }

    private Browser browser(URI address) {
        var browser = new Browser(address);
        browsers.add(browser);
        return browser;
    }

    private Miyar running() {
        if (miyar == null) {
            throw new IllegalStateException("Declare TestMiyar as a static field with @RegisterExtension");
        }
        return miyar;
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
