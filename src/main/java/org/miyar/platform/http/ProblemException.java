package org.miyar.platform.http;

/** Ends a request with a problem of the catalogue. For the faces of features; their roots return results instead. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final int retryAfterSeconds;

    public ProblemException(ProblemType type) {
        this(type, 0);
    }

    /** With a time to wait in seconds, sent as {@code Retry-After}; 0 sends none. */
    public ProblemException(ProblemType type, int retryAfterSeconds) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemType type() {
        return type;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
