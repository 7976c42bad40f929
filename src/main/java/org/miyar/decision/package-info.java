/**
 * Who is hired and who is not. A {@link org.miyar.decision.Decision} is taken by a named person with a reason in their own words,
 * never by a score, and says which version of the profile they had looked at; a later one replaces it and both stay to be read.
 * Start reading at {@link org.miyar.decision.Decisions}.
 */
@NullMarked
package org.miyar.decision;

import org.jspecify.annotations.NullMarked;
