/** What people tell about themselves of their own will, for themselves. */
@NullMarked
package org.miyar.insight.rest;

import org.jspecify.annotations.NullMarked;
