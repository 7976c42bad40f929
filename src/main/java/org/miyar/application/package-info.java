/**
 * How people apply by themselves: the public pages of job openings, the form on them and the CV that may come with it, the days on
 * which people come by; and what is kept of applicants, for themselves ({@link org.miyar.application.OwnRecords}). Start reading at
 * {@link org.miyar.application.Applications}; {@code page/} makes the pages, {@code rest/} takes what is sent.
 */
@NullMarked
package org.miyar.application;

import org.jspecify.annotations.NullMarked;
