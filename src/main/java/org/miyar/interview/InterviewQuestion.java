package org.miyar.interview;

import java.util.Optional;
import org.miyar.kernel.LocalizedText;

/**
 * A question as it stood when the interview was planned, with what answers worth 1, 3 and 5 sound like.
 *
 * @param competency empty for a question that everybody is asked
 */
public record InterviewQuestion(
        int position,
        Optional<String> competency,
        LocalizedText text,
        LocalizedText one,
        LocalizedText three,
        LocalizedText five) {}
