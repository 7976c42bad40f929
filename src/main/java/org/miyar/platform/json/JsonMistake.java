package org.miyar.platform.json;

import jakarta.json.JsonException;

/** JSON that is not what was asked for. The reason names fields and kinds, never a value. */
public final class JsonMistake extends JsonException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String reason;

    JsonMistake(long line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** The line of the document, from 1. */
    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
