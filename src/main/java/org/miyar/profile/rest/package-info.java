/** What the profile feature offers the applicant's page: the feedback on the person's own answers, nothing else. */
@NullMarked
package org.miyar.profile.rest;

import org.jspecify.annotations.NullMarked;
