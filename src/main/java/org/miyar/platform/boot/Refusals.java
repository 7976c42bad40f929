package org.miyar.platform.boot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Language;
import org.miyar.platform.http.Correlation;
import org.miyar.platform.http.PageServlet;
import org.miyar.platform.http.Problem;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.SecurityHeaders;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.json.JsonSettings;

/**
 * What Jetty refuses before any of our handlers hears of it, such as an address that can be read in two ways, is answered like every
 * other refusal: a problem to programs, a page in three languages to people, with the headers that every answer carries.
 */
final class Refusals extends ErrorHandler {
    private final Messages messages;
    private final SecurityHeaders security;

    Refusals(Messages messages, SecurityHeaders security) {
        this.messages = messages;
        this.security = security;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var asked = request.getHttpURI().getPath();
        var path = asked == null ? "/" : asked;
        var headers = response.getHeaders();
        security.of(path).forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        var known = headers.get(Correlation.HEADER);
        var correlation = known == null ? UUID.randomUUID().toString() : known;
        headers.put(Correlation.HEADER, correlation);
        byte[] body;
        if (path.startsWith("/api/")) {
            var language = language(request);
            headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            headers.put(HttpHeader.CONTENT_LANGUAGE, language.tag());
            var problem = Problem.of(ProblemType.ofStatus(code), messages, language, correlation);
            body = JsonSettings.jsonb().toJson(problem).getBytes(StandardCharsets.UTF_8);
        } else {
            headers.put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            body = PageServlet.ofFailure(code);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static Language language(Request request) {
        return Request.getLocales(request).stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Language.ofTag(tag).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
