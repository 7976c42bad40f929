package org.miyar.profile;

import java.util.List;

/**
 * What a person is told about their own answers, in plain words. Never compared with others: no norm, no fit, no signals.
 *
 * @param contact whom to ask about it, or to ask for a correction
 */
public record Feedback(
        String intro, List<Passage> strengths, List<Passage> development, List<Passage> middle, String contact) {
    public Feedback {
        strengths = List.copyOf(strengths);
        development = List.copyOf(development);
        middle = List.copyOf(middle);
    }

    /** One competency and what the answers say of it. */
    public record Passage(String competency, String title, String text) {}
}
