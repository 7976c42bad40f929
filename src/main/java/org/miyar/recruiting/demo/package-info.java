/**
 * The demonstration organisation: a company that does not exist, with people who do not exist, so that lists, norms and charts
 * have something to show on the first day. Its people and texts are data under {@code db/seed/demo}; everything it makes is marked
 * {@code demo} and shown as simulated. Start reading at {@link org.miyar.recruiting.demo.DemoOrganisation}.
 */
@NullMarked
package org.miyar.recruiting.demo;

import org.jspecify.annotations.NullMarked;
