package org.miyar.interview;

import java.time.Instant;
import java.util.Set;
import org.miyar.kernel.PersonId;

/**
 * When, where and by whom somebody is interviewed.
 *
 * <p>Throws {@link IllegalArgumentException} if nobody interviews, it is too short or too long, or the place is.
 */
public record InterviewForm(Instant startsAt, int minutes, String place, Set<PersonId> interviewers) {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 480;
    public static final int PLACE_LENGTH = 300;

    /** One person's impression is one person's; more are suggested, never demanded. */
    public static final int PANEL = 2;

    public InterviewForm {
        place = place.strip();
        interviewers = Set.copyOf(interviewers);
        if (interviewers.isEmpty() || minutes < SHORTEST || minutes > LONGEST || place.length() > PLACE_LENGTH) {
            throw new IllegalArgumentException("No such interview: " + minutes + " minutes, " + interviewers.size());
        }
    }
}
