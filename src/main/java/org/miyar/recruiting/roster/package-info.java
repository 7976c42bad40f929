/**
 * Lists of people to be invited for one opening, pasted or from a file. {@link org.miyar.recruiting.roster.Rosters} reads a list, says
 * of each row what would happen, and once that is confirmed hands the good rows to a {@link org.miyar.recruiting.roster.RosterRun},
 * which {@link org.miyar.recruiting.roster.RosterWork} carries out in the background, a batch a unit of work.
 */
@NullMarked
package org.miyar.recruiting.roster;

import org.jspecify.annotations.NullMarked;
