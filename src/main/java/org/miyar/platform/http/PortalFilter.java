package org.miyar.platform.http;

import jakarta.servlet.Filter;

/** A filter that a feature puts before the portal's pages, found among the beans. */
public interface PortalFilter extends Filter {
    /** The servlet path pattern it stands before, such as {@code /app/*}. */
    String pathSpec();
}
