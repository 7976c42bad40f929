package org.miyar.kernel;

/** Texts of two directions in one sentence. */
public final class Bidi {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Bidi() {}

    /** A name, an address or another text of any script, which then keeps its place in a sentence where no element can stand. */
    public static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }
}
