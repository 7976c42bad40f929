package org.miyar.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.miyar.kernel.PartialText;

/**
 * Something to do in the first weeks.
 *
 * @param doneAt when somebody ticked it off; empty if nobody has
 */
public record Task(TaskId id, PartialText title, LocalDate dueOn, Optional<Instant> doneAt, int version) {
    public static final int TITLE_LENGTH = 300;

    public boolean done() {
        return doneAt.isPresent();
    }
}
