package org.miyar.instrument;

/** Names one published version of an instrument. */
public record InstrumentVersionId(long value) {
    public InstrumentVersionId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
