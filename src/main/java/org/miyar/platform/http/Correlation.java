package org.miyar.platform.http;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** Gives every request an id that stands in the answer, in problems and in each line of the log. */
@Dependent
public class Correlation implements Filter {
    public static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "correlation";

    /** The id of the request this thread is answering; empty outside one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (current().isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var id = UUID.randomUUID().toString();
        ((HttpServletResponse) response).setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
