package org.miyar.platform.boot;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.glassfish.jersey.ext.cdi1x.internal.CdiComponentProvider;
import org.glassfish.jersey.ext.cdi1x.internal.ProcessAllAnnotatedTypes;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.config.ConfigurationKey;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.config.Config;
import org.miyar.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Miyar: database, beans and, when served, the web server. Closing it ends all in the opposite order. */
public final class Miyar implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Miyar.class);
    private static final String ROOT_PACKAGE_MARKER = "org.miyar";

    private final Database database;
    private final ClassIndex index;
    private final WeldContainer container;
    private final Config config;
    private @Nullable WebServer server;

    private Miyar(Config config, Database database, ClassIndex index, WeldContainer container) {
        this.config = config;
        this.database = database;
        this.index = index;
        this.container = container;
    }

    /** Starts everything and serves. */
    public static Miyar start(Config config) {
        // Said before a database is made that nobody then uses.
        WebServer.requireFreePorts(config.checked());
        var miyar = withoutServer(config, Clock.systemUTC());
        try {
            miyar.serve();
        } catch (RuntimeException e) {
            miyar.close();
            throw e;
        }
        return miyar;
    }

    /** Starts database and beans and prepares the data, but opens no port: for tests and for commands. */
    public static Miyar withoutServer(Config config, Clock clock) {
        Logging.begin();
        config.checked();
        // Both engines store times without a zone; one zone for the process makes them UTC everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        // A third of the start is the database's, and the beans need it only once they are made: both at once.
        var opening = CompletableFuture.supplyAsync(
                () -> Database.open(config), task -> new Thread(task, "database").start());
        // There is no beans.xml to hold against its schema, which would be read all the same.
        System.setProperty(ConfigurationKey.DISABLE_XML_VALIDATION.get(), "true");
        WeldContainer container = null;
        var index = ClassIndex.read();
        try {
            container = new Weld(ROOT_PACKAGE_MARKER + "-" + System.identityHashCode(opening))
                    .disableDiscovery()
                    .skipShutdownHook()
                    .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                    .addBeanClasses(index.beans())
                    .addExtension(new CdiComponentProvider())
                    .addExtension(new ProcessAllAnnotatedTypes())
                    .addExtension(new BootBeans(config, () -> opened(opening), clock))
                    .initialize();
            var database = opened(opening);
            container.event().select(Preparing.class).fire(new Preparing());
            return new Miyar(config, database, index, container);
        } catch (RuntimeException e) {
            if (container != null) {
                container.close();
            }
            if (opening.handle((database, failure) -> failure == null).join()) {
                opening.join().close();
            }
            throw e;
        }
    }

    private static Database opened(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            // What the person has to mend, not that it happened in another thread.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Opens the ports. */
    public void serve() {
        server = WebServer.start(config, index, container);
        container.event().select(Serving.class).fire(new Serving());
        LOG.info("Miyar is ready at {}", config.publicUrl());
    }

    /** The one bean of a type. */
    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** The port the portal listens on, also when 0 was asked for; −1 when it is not serving. */
    public int port() {
        return server == null ? -1 : server.port();
    }

    /** The port of health and metrics; −1 when it is not serving. */
    public int opsPort() {
        return server == null ? -1 : server.opsPort();
    }

    /** Waits until the server has ended. */
    public void join() throws InterruptedException {
        if (server != null) {
            server.join();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        container.close();
        database.close();
    }
}
