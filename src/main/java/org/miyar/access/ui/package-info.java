/**
 * Signing in, and the administrator's page of accounts. {@link org.miyar.access.ui.BrowserSession} is where a browser's session begins
 * and ends, {@link org.miyar.access.ui.PortalGate} where each request learns who is acting.
 */
@NullMarked
package org.miyar.access.ui;

import org.jspecify.annotations.NullMarked;
