/** What HR sees of applications: a section on the candidate's page, and the walk-in days of an opening. */
@NullMarked
package org.miyar.application.ui;

import org.jspecify.annotations.NullMarked;
