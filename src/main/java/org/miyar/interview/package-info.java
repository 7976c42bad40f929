/**
 * Interviews with candidates. {@link org.miyar.interview.Interviews} plans them and freezes their questions; in {@link
 * org.miyar.interview.Ratings} each interviewer rates the answers alone, and sees the others' ratings once their own are given for
 * good.
 */
@NullMarked
package org.miyar.interview;

import org.jspecify.annotations.NullMarked;
