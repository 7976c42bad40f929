package org.miyar.platform.http;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.miyar.platform.db.Database;

/** {@code /health/live}, {@code /health/ready} (does the database answer?) and {@code /metrics} in Prometheus' format. */
@Dependent
public class OpsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int DATABASE_SECONDS = 2;

    private final transient Database database;
    private final transient PrometheusMeterRegistry metrics;
    private volatile boolean serving;

    @Inject
    OpsServlet(Database database, PrometheusMeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    @Override
    @SuppressWarnings("resource") // the binders live as long as the process
    public void init() {
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmGcMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        database.pool().setMetricRegistry(metrics);
    }

    /** From now on everything is there that a request may need. */
    public void ready() {
        serving = true;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getRequestURI()) {
            case "/health/live" -> answer(response, 200, "text/plain", "live\n");
            case "/health/ready" -> {
                var missing = !serving
                        ? "still starting\n"
                        : database.answers(DATABASE_SECONDS) ? null : "the database does not answer\n";
                answer(response, missing == null ? 200 : 503, "text/plain", missing == null ? "ready\n" : missing);
            }
            case "/metrics" -> answer(response, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
            default -> answer(response, 404, "text/plain", "health/live, health/ready, metrics\n");
        }
    }

    private static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("utf-8");
        response.getWriter().write(body);
    }
}
