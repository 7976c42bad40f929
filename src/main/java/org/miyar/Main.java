package org.miyar;

/** Starts Miyar. */
public final class Main {
    private Main() {}

    /** Entry. */
    public static void main(String[] args) {}
}
