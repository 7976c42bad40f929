/** What the form on a job's page sends: first the CV, if there is one, then the application that claims it. */
@NullMarked
package org.miyar.application.rest;

import org.jspecify.annotations.NullMarked;
