/**
 * What a finished sitting says: scores of its scales with their error, measured against a norm that has a stage, signals of
 * response quality, and how well both meet a job's target profile. Scored inside the transaction of the submission, kept with
 * the versions of instrument, norm and algorithm, and recomputed to the same digits. Start at {@link
 * org.miyar.profile.Profile} and {@link org.miyar.profile.Profiles}; {@link org.miyar.profile.Norms} builds norm versions,
 * {@link org.miyar.profile.TargetProfiles} keeps what jobs ask for, {@link org.miyar.profile.Reports} puts all of it into words.
 */
@NullMarked
package org.miyar.profile;

import org.jspecify.annotations.NullMarked;
