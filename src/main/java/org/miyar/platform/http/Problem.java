package org.miyar.platform.http;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** The body of a problem (RFC 9457): what happened in the caller's language, never the rejected value. */
@JsonbPropertyOrder({"type", "title", "status", "detail", "correlation"})
public record Problem(String type, String title, int status, String detail, String correlation) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
