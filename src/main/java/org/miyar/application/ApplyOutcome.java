package org.miyar.application;

import java.net.URI;
import java.util.Optional;

/** What came of applying. */
public sealed interface ApplyOutcome {
    /**
     * It is kept. Nothing in this tells whether the same person had applied before.
     *
     * @param link to the sitting; empty for whoever has shown that they have submitted it
     * @param letter whether the link is on its way by mail too
     */
    record Received(Optional<URI> link, boolean letter) implements ApplyOutcome {
        /** Without the link, which carries the token. */
        @Override
        public String toString() {
            return "Received";
        }
    }

    /** There is no such opening. */
    record Unknown() implements ApplyOutcome {}

    /** Nobody can apply any more, or not now. */
    record Shut() implements ApplyOutcome {}

    /** The notice says something else by now. */
    record NoticeChanged() implements ApplyOutcome {}

    /** The file was kept for too short a time, or never came. */
    record CvGone() implements ApplyOutcome {}
}
