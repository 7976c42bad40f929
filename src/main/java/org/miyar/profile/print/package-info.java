/**
 * What is printed: reports, comparisons, a person's own record, posters. A4 in the reading direction of its language, letters joined,
 * digits as readers write them, pictures drawn in vectors. Start at {@link org.miyar.profile.print.ProfilePdf}.
 */
@NullMarked
package org.miyar.profile.print;

import org.jspecify.annotations.NullMarked;
