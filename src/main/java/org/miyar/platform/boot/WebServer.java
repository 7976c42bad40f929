package org.miyar.platform.boot;

import com.vaadin.flow.server.VaadinServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.environment.servlet.Listener;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.config.StartupProblem;
import org.miyar.platform.http.ApiApplication;
import org.miyar.platform.http.Correlation;
import org.miyar.platform.http.FeaturePages;
import org.miyar.platform.http.OpsServlet;
import org.miyar.platform.http.PageServlet;
import org.miyar.platform.http.PortalFilter;
import org.miyar.platform.http.SecurityHeaders;
import org.miyar.platform.i18n.Messages;

/** Jetty with Flow under /app, Jersey under /api, the outsiders' pages at the root, and health and metrics on a port of their own. */
final class WebServer implements AutoCloseable {
    private static final String OPS_HOST = "127.0.0.1";

    /** Requests in work, of which most wait for the database or a slow line; who comes then waits in the queue. */
    private static final int MOST_AT_ONCE = 400;

    private final Server server;
    private final ServerConnector portal;
    private final ServerConnector ops;

    private WebServer(Server server, ServerConnector portal, ServerConnector ops) {
        this.server = server;
        this.portal = portal;
        this.ops = ops;
    }

    static WebServer start(Config config, ClassIndex index, WeldContainer container) {
        // Threads of the system's own: Jetty then runs a request where it was read, and a save of an answer needs an
        // eighth less time.
        // Jetty's own queue would wake all of JMX to learn the width of a cache line.
        var threads = new QueuedThreadPool(MOST_AT_ONCE, 4, 60_000, new LinkedBlockingQueue<>());
        var server = new Server(threads);
        var portal = connector(
                server, "portal", http(config), config.text(Setting.HTTP_HOST), config.number(Setting.HTTP_PORT));
        var ops = connector(server, "ops", http(), OPS_HOST, config.number(Setting.OPS_PORT));
        var refusals = new Refusals(
                container.select(Messages.class).get(),
                container.select(SecurityHeaders.class).get());
        var api =
                new Late("api", new ServletContainer(new ApiApplication(index.annotated(Path.class, Provider.class))));
        var health = bean(container, OpsServlet.class);
        server.setHandler(new Handler.Sequence(portalContext(config, index, api, container), opsContext(health)));
        server.setErrorHandler(refusals);
        server.setStopTimeout(5_000);
        try {
            server.start();
            api.getServlet();
            health.ready();
        } catch (IOException e) {
            stop(server);
            // Somebody else took a port since we looked.
            requireFreePorts(config);
            throw new StartupProblem("the web server cannot open its ports: " + e.getMessage(), e);
        } catch (Exception e) {
            stop(server);
            throw new IllegalStateException("The web server did not start", e);
        }
        return new WebServer(server, portal, ops);
    }

    /**
     * Looks whether the ports can be opened.
     *
     * <p>Throws {@link StartupProblem} if one cannot.
     */
    static void requireFreePorts(Config config) {
        requireFree(config, config.text(Setting.HTTP_HOST), Setting.HTTP_PORT);
        requireFree(config, OPS_HOST, Setting.OPS_PORT);
    }

    private static void requireFree(Config config, String host, Setting port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, config.number(port)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupProblem(
                    "port " + config.text(port) + " of " + host + " cannot be opened (" + e.getMessage()
                            + "); is Miyar running already? Set " + port.environmentName() + " to choose another",
                    e);
        }
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return http;
    }

    /**
     * With an https address a web server with TLS stands before Miyar, and only it may say who is calling. Of the headers that could
     * say so, the two that it is told to set are believed: any other might come from the caller, who would escape every throttle.
     */
    private static HttpConfiguration http(Config config) {
        var http = http();
        if (isHttps(config)) {
            var forwarded = new ForwardedRequestCustomizer();
            forwarded.setForwardedHeader("");
            forwarded.setForwardedHostHeader("");
            forwarded.setForwardedServerHeader("");
            forwarded.setForwardedPortHeader("");
            forwarded.setForwardedHttpsHeader("");
            http.addCustomizer(forwarded);
        }
        return http;
    }

    private static boolean isHttps(Config config) {
        return "https".equals(config.publicUrl().getScheme());
    }

    private static ServerConnector connector(
            Server server, String name, HttpConfiguration http, String host, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setName(name);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        return connector;
    }

    private static ServletContextHandler portalContext(
            Config config, ClassIndex index, ServletHolder api, WeldContainer container) {
        var context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setVirtualHosts(List.of("@portal"));
        context.setClassLoader(WebServer.class.getClassLoader());
        context.setBaseResource(ResourceFactory.combine(FlowResources.all(ResourceFactory.of(context))));
        context.addEventListener(Listener.using(container));

        var sessions = context.getSessionHandler();
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        // With the prefix, browsers refuse it from any other host of the same domain.
        sessions.setSessionCookie(isHttps(config) ? "__Host-miyar" : "miyar");
        sessions.setHttpOnly(true);
        sessions.setSameSite(SameSite.LAX);
        sessions.setSecureCookies(isHttps(config));
        sessions.setMaxInactiveInterval(
                (int) config.duration(Setting.SESSION_IDLE).toSeconds());

        addFilter(context, container, Correlation.class, "/*");
        addFilter(context, container, SecurityHeaders.class, "/*");
        for (var filter : container.select(PortalFilter.class)) {
            addFilter(context, filter, filter.pathSpec());
        }

        var flow = new ServletHolder("flow", VaadinServlet.class);
        flow.setInitParameter("closeIdleSessions", "true");
        // In characters. It takes a request into memory whole, whoever sends it; nobody types as much as this.
        flow.setInitParameter("maxRequestBodySize", "1048576");
        context.addServlet(flow, "/app/*");
        FlowResources.initializers(index).forEach(context::addServletContainerInitializer);

        context.addServlet(api, "/api/*");
        // Vaadin's theme asks for its style sheet at the root, outside Flow's own path
        var theme = new ServletHolder("theme", ResourceServlet.class);
        theme.setInitParameter("pathInfoOnly", "false");
        theme.setInitParameter("dirAllowed", "false");
        theme.setInitParameter("etags", "true");
        context.addServlet(theme, "/aura/*");
        for (var pages : container.select(FeaturePages.class)) {
            var holder = new ServletHolder(pages);
            pages.paths().forEach(path -> context.addServlet(holder, path));
        }
        context.addServlet(new ServletHolder("pages", bean(container, PageServlet.class)), "/");
        context.setErrorHandler(errorPages());
        return context;
    }

    /** What goes wrong outside Flow and the API is said in people's languages too. */
    private static ErrorPageErrorHandler errorPages() {
        var pages = new ErrorPageErrorHandler();
        PageServlet.LEADS_NOWHERE.forEach(status -> pages.addErrorPage(status, PageServlet.NOT_FOUND));
        pages.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, PageServlet.TROUBLE);
        return pages;
    }

    private static ServletContextHandler opsContext(OpsServlet health) {
        var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.setVirtualHosts(List.of("@ops"));
        context.setClassLoader(WebServer.class.getClassLoader());
        context.addServlet(new ServletHolder("ops", health), "/*");
        return context;
    }

    /** A servlet that is made ready once the ports are open; who asks it earlier waits that long. */
    private static final class Late extends ServletHolder {
        Late(String name, HttpServlet servlet) {
            super(name, servlet);
        }

        @Override
        public void initialize() {
            // Not yet: its getServlet does it once.
        }
    }

    private static <T extends HttpServlet> T bean(WeldContainer container, Class<T> type) {
        return container.select(type).get();
    }

    private static <T extends Filter> void addFilter(
            ServletContextHandler context, WeldContainer container, Class<T> type, String path) {
        addFilter(context, container.select(type).get(), path);
    }

    private static void addFilter(ServletContextHandler context, Filter filter, String path) {
        var holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    }

    int port() {
        return portal.getLocalPort();
    }

    int opsPort() {
        return ops.getLocalPort();
    }

    void join() throws InterruptedException {
        server.join();
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }

    @Override
    public void close() {
        stop(server);
    }
}
