package org.miyar.platform.config;

import org.jspecify.annotations.Nullable;

/** Something the person who runs Miyar has to mend before it can start; the message is one line that says what and how. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupProblem(String message) {
        super(message);
    }

    public StartupProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
