package org.miyar.platform.http;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** The body of a problem (RFC 9457): what happened in the caller's language, never the rejected value. */
@JsonbPropertyOrder({"type", "title", "status", "detail", "correlation"})
public record Problem(String type, String title, int status, String detail, String correlation) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** In the words of the catalogue. */
    public static Problem of(ProblemType type, Messages messages, Language language, String correlation) {
        return new Problem(
                "/problems/" + type.slug(),
                messages.text(language, "problem." + type.slug() + ".title"),
                type.status(),
                messages.text(language, "problem." + type.slug() + ".detail"),
                correlation);
    }
}
