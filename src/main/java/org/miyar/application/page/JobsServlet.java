package org.miyar.application.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.miyar.application.WalkIns;
import org.miyar.kernel.Language;
import org.miyar.platform.http.FeaturePages;
import org.miyar.requisition.PublicOpenings;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionState;

/** Answers {@code /jobs}, {@code /jobs/{slug}}, {@code /mine} and what search engines ask for, in the language of the address or of the browser. */
@Dependent
public class JobsServlet extends FeaturePages {
    private static final long serialVersionUID = 1L;

    private static final String JOBS = "/jobs";
    private static final String MINE = "/mine";
    private static final Pattern DAY = Pattern.compile("/day/([a-z0-9]{1,20})");
    private static final Pattern OPENING = Pattern.compile("/jobs/([a-z0-9-]{1,120})");
    private static final String HTML = "text/html; charset=utf-8";

    private final transient PublicOpenings openings;
    private final transient WalkIns walkIns;
    private final transient JobPages pages;
    private final transient SiteMap siteMap;

    @Inject
    JobsServlet(PublicOpenings openings, WalkIns walkIns, JobPages pages, SiteMap siteMap) {
        this.openings = openings;
        this.walkIns = walkIns;
        this.pages = pages;
        this.siteMap = siteMap;
    }

    @Override
    public List<String> paths() {
        return List.of(JOBS, JOBS + "/*", "/day/*", MINE, "/sitemap.xml", "/robots.txt");
    }

    private static List<Requisition> real(List<Requisition> openings) {
        return openings.stream().filter(opening -> !opening.demo()).toList();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        if (!pages.isReady()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (path) {
            case JOBS -> html(request, response, pages.list(openings.open(), language(request)));
            case MINE -> html(request, response, pages.own(language(request)));
            case "/sitemap.xml" ->
                write(request, response, "application/xml; charset=utf-8", siteMap.xml(real(openings.open())));
            case "/robots.txt" -> write(request, response, "text/plain; charset=utf-8", siteMap.robots());
            default -> {
                var code = DAY.matcher(path);
                if (code.matches()) {
                    day(code.group(1), request, response);
                } else {
                    opening(path, request, response);
                }
            }
        }
    }

    /** The way in for whoever came; once it is shut, a page that says so and leads on. */
    private void day(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var day = walkIns.ofCode(code);
        var opening = day.flatMap(found -> openings.find(found.opening()));
        if (opening.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        html(
                request,
                response,
                pages.walkIn(
                        opening.get(),
                        day.get(),
                        walkIns.state(day.get()),
                        openings.isOpen(opening.get()),
                        language(request)));
    }

    private void opening(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slug = OPENING.matcher(path);
        var found = slug.matches() ? openings.named(slug.group(1)) : Optional.<Requisition>empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var opening = found.get();
        if (opening.state() == RequisitionState.CLOSED) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        html(request, response, pages.opening(opening, openings.isOpen(opening), language(request)));
    }

    private static void html(HttpServletRequest request, HttpServletResponse response, JobPages.Page page)
            throws IOException {
        response.setHeader("Content-Language", page.language().tag());
        write(request, response, HTML, page.html());
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String type, String text)
            throws IOException {
        var accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        boolean gzip = accepted.toLowerCase(Locale.ROOT).contains("gzip");
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        try (OutputStream out = gzip ? new GZIPOutputStream(response.getOutputStream()) : response.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The one of the address, which is what hreflang links name, else the first of the browser's that Miyar speaks. */
    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(tag -> Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst())
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                        .findFirst())
                .orElse(Language.ENGLISH);
    }
}
