package org.miyar.profile;

/** What became of building a norm. */
public sealed interface NormOutcome {
    /** The norm stands and measures every later sitting of its group. */
    record Built(NormVersion version) implements NormOutcome {}

    /** Below the first stage a norm would say nothing; nothing was stored. */
    record TooFew(int people, int needed) implements NormOutcome {}
}
