/** The interviews with one candidate, for HR, and one's own interviews, for whoever interviews. */
@NullMarked
package org.miyar.interview.ui;

import org.jspecify.annotations.NullMarked;
