package org.miyar.scoring;

/**
 * Names the arithmetic of this package. Every stored result carries it beside the versions of instrument and norm, so that
 * it can be recomputed to the same digits. Raise it with any change that can alter a digit of a result.
 */
public final class AlgorithmVersion {
    public static final String CURRENT = "1";

    private AlgorithmVersion() {}
}
