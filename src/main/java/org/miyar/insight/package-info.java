/**
 * Whether hiring treats groups of people alike. What people tell about themselves of their own will is kept apart, read by nothing but
 * this, and never leaves as anything but counts of groups large enough to hide in. Start reading at
 * {@link org.miyar.insight.Demographics} and {@link org.miyar.insight.Fairness}.
 */
@NullMarked
package org.miyar.insight;

import org.jspecify.annotations.NullMarked;
