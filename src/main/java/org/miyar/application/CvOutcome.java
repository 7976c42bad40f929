package org.miyar.application;

import org.miyar.kernel.Token;

/** What came of handing in a file. */
public sealed interface CvOutcome {
    /** It is kept for a while; an application claims it by the token. */
    record Kept(Token token) implements CvOutcome {}

    /** It is no PDF, or one that cannot be read; nothing is kept. */
    record Unreadable() implements CvOutcome {}

    /** It is locked with a password; nothing is kept. */
    record Locked() implements CvOutcome {}

    /** It holds a program, another file or something else that acts by itself; nothing is kept. */
    record Active() implements CvOutcome {}

    /** So many wait to be claimed that no more are taken in just now. */
    record Full() implements CvOutcome {}
}
