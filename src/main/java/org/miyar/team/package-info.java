/**
 * Branches, their teams, who leads them and who belongs to them. Start reading at {@link org.miyar.team.Teams}.
 */
@NullMarked
package org.miyar.team;

import org.jspecify.annotations.NullMarked;
