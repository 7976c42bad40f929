/** Work that comes back: a bean of {@link org.miyar.platform.jobs.Job} is run again and again, by one process at a time. */
@NullMarked
package org.miyar.platform.jobs;

import org.jspecify.annotations.NullMarked;
