package org.miyar.integration;

/** What came of adding an integration. */
public sealed interface IntegrationAdded {
    /**
     * It can be used at once.
     *
     * @param token to be shown this once: only its hash is kept
     */
    record Ready(IntegrationId id, String token) implements IntegrationAdded {
        /** Without the token. */
        @Override
        public String toString() {
            return "Ready[" + id + "]";
        }
    }

    /** The last day is over, or further away than a token may work; nothing was added. */
    record LastDayRefused() implements IntegrationAdded {}
}
