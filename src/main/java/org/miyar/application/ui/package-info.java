/** What HR sees of applications: a section on the candidate's page. */
@NullMarked
package org.miyar.application.ui;

import org.jspecify.annotations.NullMarked;
