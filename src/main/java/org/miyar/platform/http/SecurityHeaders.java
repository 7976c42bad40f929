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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.miyar.kernel.Sha256;
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

    /** Scripts and styles of the portal; whatever else stands there belongs to whoever is signed in and stays in no cache. */
    private static final Pattern SAME_FOR_EVERYBODY = Pattern.compile("^/app/(?:VAADIN/(?:build|static)|styles)/");

    private static final Pattern SCRIPT_IN_PAGE = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private final boolean https;
    private final String takePolicy;

    @Inject
    SecurityHeaders(Config config) {
        this.https = "https".equals(config.publicUrl().getScheme());
        this.takePolicy = allowing(PageServlet.page("/take"));
    }

    /** The strict policy, and the script that a page carries in itself, which spares a slow phone a round trip: by its digest alone. */
    private static String allowing(byte[] page) {
        var script = SCRIPT_IN_PAGE.matcher(new String(page, StandardCharsets.UTF_8));
        if (!script.find()) {
            return STRICT_POLICY;
        }
        var digest = Sha256.of(script.group(1).getBytes(StandardCharsets.UTF_8));
        return STRICT_POLICY.replace(
                "script-src 'self'",
                "script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        of(((HttpServletRequest) request).getRequestURI()).forEach(((HttpServletResponse) response)::setHeader);
        if (((HttpServletRequest) request).getMethod().equals("TRACE")) {
            // It would read the caller's cookies back to a script that may not see them.
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Those of an answer to this path. */
    public Map<String, String> of(String path) {
        boolean portal = path.equals("/app") || path.startsWith("/app/");
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Security-Policy", portal ? FLOW_POLICY : path.equals("/take") ? takePolicy : STRICT_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (https) {
            // This host alone: what else its owner runs below that name is not ours to promise https for.
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/api/")
                || (portal && !SAME_FOR_EVERYBODY.matcher(path).find())) {
            headers.put("Cache-Control", "no-store");
        }
        return headers;
    }
}
