package org.miyar.platform.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.miyar.platform.config.Config;

/** Security headers on every answer; a strict content security policy everywhere except under /app, where Flow cannot live with one. */
@Dependent
public class SecurityHeaders implements Filter {
    static final String STRICT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Flow starts with inline script; the rest stays closed. */
    private static final String FLOW_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private final boolean https;

    @Inject
    SecurityHeaders(Config config) {
        this.https = "https".equals(config.publicUrl().getScheme());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        var path = ((HttpServletRequest) request).getRequestURI();
        answer.setHeader(
                "Content-Security-Policy",
                path.equals("/app") || path.startsWith("/app/") ? FLOW_POLICY : STRICT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (https) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/api/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
