/** Pages for HR: a profile with its chart, words and PDF, and the list of norms. Others link here by {@link org.miyar.profile.ui.ProfileLinks}. */
@NullMarked
package org.miyar.profile.ui;

import org.jspecify.annotations.NullMarked;
