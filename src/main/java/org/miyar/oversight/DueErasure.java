package org.miyar.oversight;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.PersonId;

/**
 * Somebody whose data is erased next.
 *
 * @param at when that is at the earliest
 * @param held why not yet, as a code with words under {@code oversight.retention.held}
 * @param reason in the words of whoever holds it back
 */
public record DueErasure(PersonId person, String name, Instant at, Optional<String> held, Optional<String> reason) {}
