package org.miyar.platform.http;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the outsiders' pages and their assets from the class path folder {@code web}, compressed at build time. Assets carry a
 * hash in their name and are kept for good by browsers; pages are asked for again each time.
 */
@Dependent
public class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Where the server goes when it has no such thing, and when something else went wrong; the answer keeps its status. */
    public static final String NOT_FOUND = "/not-found";

    public static final String TROUBLE = "/trouble";

    /** The refusals of an address: it is mistyped, leads nowhere, or nowhere in this way. */
    public static final Set<Integer> LEADS_NOWHERE = Set.of(400, 404, 405, 410, 414);

    private static final Map<String, String> PAGES =
            Map.of("/", "/index.html", "/take", "/take.html", "/again", "/again.html", "/voluntary", "/voluntary.html");
    private static final Map<String, String> ERROR_PAGES =
            Map.of(NOT_FOUND, "/not-found.html", TROUBLE, "/trouble.html");
    private static final Pattern ASSET =
            Pattern.compile("/(?:(?:assets|theme)/[A-Za-z0-9._-]+|sw\\.js|favicon\\.(?:ico|svg)|manifest\\.json)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "ico", "image/x-icon",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    /** What is there. What is not is not remembered: anybody may ask for any name. */
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failed(request)) {
            doGet(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        var page = (failed(request) ? ERROR_PAGES : PAGES).get(path);
        var file = page != null ? page : ASSET.matcher(path).matches() && !path.contains("..") ? path : null;
        if (file == null || file("web" + file).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(TYPES.getOrDefault(extension(file), "application/octet-stream"));
        response.setHeader(
                "Cache-Control", file.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        var encoding = bestEncoding(request.getHeader("Accept-Encoding"), file);
        if (encoding != null) {
            response.setHeader("Content-Encoding", encoding);
        }
        var body = file("web" + file + suffix(encoding)).orElseThrow();
        var tag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "-" + body.length + "\"";
        if (!failed(request)) {
            response.setHeader("ETag", tag);
        }
        if (!failed(request) && tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean failed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private @Nullable String bestEncoding(@Nullable String accepted, String file) {
        var offered = accepted == null
                ? Set.<String>of()
                : Set.copyOf(Arrays.asList(accepted.toLowerCase(Locale.ROOT)
                        .replaceAll(";[^,]*|\\s", "")
                        .split(",")));
        for (var encoding : new String[] {"br", "gzip"}) {
            if (offered.contains(encoding)
                    && file("web" + file + suffix(encoding)).isPresent()) {
                return encoding;
            }
        }
        return null;
    }

    private static String suffix(@Nullable String encoding) {
        return encoding == null ? "" : encoding.equals("br") ? ".br" : ".gz";
    }

    private Optional<byte[]> file(String name) {
        var known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(name);
        found.ifPresent(bytes -> files.put(name, bytes));
        return found;
    }

    /** What is served at an address; nothing where the pages have not been built. */
    static byte[] page(String path) {
        return read("web" + PAGES.get(path)).orElse(new byte[0]);
    }

    /** A page of the build whose gaps a feature fills at each request; empty where the pages have not been built. */
    public static String template(String file) {
        return new String(read("web/" + file).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    /** The page about an address that leads nowhere, or about any other failure, for what is refused before it comes to this servlet. */
    public static byte[] ofFailure(int status) {
        return read("web" + ERROR_PAGES.get(LEADS_NOWHERE.contains(status) ? NOT_FOUND : TROUBLE))
                .orElse(new byte[0]);
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream stream = PageServlet.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
