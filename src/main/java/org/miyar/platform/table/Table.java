package org.miyar.platform.table;

import java.util.List;

/** A table that is written row by row and never held: memory stays what it was, however many rows there are. */
public interface Table {
    /** A text, a whole number, a number, a yes or no, an {@link java.time.Instant}, or nothing: {@code ""}. */
    void row(List<Object> cells);

    /** Hands on what is still held back; where it is written to stays open. */
    void end();
}
