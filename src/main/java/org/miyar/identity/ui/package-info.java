/**
 * Signing in and the administrator's pages. {@link org.miyar.identity.ui.BrowserSession} is where a browser's session begins and
 * ends, {@link org.miyar.identity.ui.PortalGate} where each request learns who is acting.
 */
@NullMarked
package org.miyar.identity.ui;

import org.jspecify.annotations.NullMarked;
