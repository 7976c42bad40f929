package org.miyar.identity;

/** Somebody tried what their roles do not include, past a face that should not have offered it. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("Not allowed", null, false, false);
    }
}
