/** The frame around every staff view: layout, sign-in, home per role, error views, and Flow's wiring to beans and languages. */
@NullMarked
package org.miyar.shell;

import org.jspecify.annotations.NullMarked;
