package org.miyar.platform.http;

/** A resource that takes a file instead of a small document; a bean beside it tells how large the file may be. */
public interface Upload {
    /** The path below {@code /api}, such as {@code applications/cv}. */
    String path();

    /** Most bytes. */
    int limit();

    /** What is said where there are more. */
    ProblemType tooLarge();
}
