package org.miyar.platform.boot;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Routes java.util.logging (Weld, Jersey, Liquibase) into the one log. */
final class Logging {
    private Logging() {}

    static void begin() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
