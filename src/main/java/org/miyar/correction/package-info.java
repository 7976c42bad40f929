/**
 * What people without an account ask to have put right about themselves: asked on their own page, answered by HR, told by letter. Start
 * reading at {@link org.miyar.correction.Corrections}.
 */
@NullMarked
package org.miyar.correction;

import org.jspecify.annotations.NullMarked;
