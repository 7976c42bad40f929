package org.miyar.decision;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.profile.Feedback;

/**
 * What the link in the letter of whoever was declined opens for them.
 *
 * @param language the person's, in which the feedback is
 * @param askUntil until when they can ask to have the decision looked at again
 * @param answerUntil by when they are promised an answer; empty if they have not asked
 * @param feedback what their answers say about their way of working; empty if they submitted none
 */
public record OpenedLink(
        Language language,
        Instant askUntil,
        Optional<Instant> answerUntil,
        boolean answered,
        Optional<Feedback> feedback) {}
