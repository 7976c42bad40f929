package org.miyar.recruiting;

/** Whether a candidate came by themselves rather than being invited. A bean of a feature that stands after this one and takes applications. */
public interface OwnAccord {
    boolean applied(CandidateId candidate);
}
