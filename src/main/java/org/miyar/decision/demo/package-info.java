/** Decisions about some of the simulated applicants of the demonstration, so that there is something to read. */
@NullMarked
package org.miyar.decision.demo;

import org.jspecify.annotations.NullMarked;
