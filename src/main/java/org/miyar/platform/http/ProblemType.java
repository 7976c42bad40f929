package org.miyar.platform.http;

import java.util.Locale;

/**
 * Every kind of problem the API answers with (RFC 9457). The slug is part of the contract; title and detail are in the
 * message bundle under {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400),
    SIGN_IN_NEEDED(401),
    TOKEN_NEEDED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    INVITATION_NOT_USABLE(404),
    RECORD_LINK_NOT_USABLE(404),
    REVIEW_NOT_USABLE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ANOTHER_SITTING(409),
    APPLICATION_DECIDED(409),
    CORRECTION_TOO_MANY(409),
    DECISION_NEEDED(409),
    INVITATION_OVER(409),
    MOVED_MEANWHILE(409),
    OPENING_NOT_OPEN(409),
    OPENING_SHUT(409),
    OPENING_STATE_REFUSED(409),
    RECORD_HELD(409),
    REFERENCE_TAKEN(409),
    SITTING_CLOSED(409),
    SITTING_NOT_STARTED(409),
    CHANGED_MEANWHILE(412),
    BODY_TOO_LARGE(413),
    CV_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    ANSWER_OUTSIDE_SCALE(422),
    CONTACT_MISSING(422),
    CV_ACTIVE(422),
    CV_GONE(422),
    CV_LOCKED(422),
    CV_UNREADABLE(422),
    EMAIL_REFUSED(422),
    ITEM_UNKNOWN(422),
    NAME_REFUSED(422),
    NOTICE_CHANGED(422),
    OPENING_INCOMPLETE(422),
    PHONE_REFUSED(422),
    PLACE_UNKNOWN(422),
    STAGE_UNKNOWN(422),
    TARGET_REFUSED(422),
    VERSION_NEEDED(428),
    TOO_MANY_REQUESTS(429),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The catalogue's type for a status that something other than our own code chose. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> CHANGED_MEANWHILE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : UNEXPECTED;
        };
    }
}
