package org.miyar.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.kernel.LocalizedText;

/**
 * The structured interview: questions for everybody, two for each competency, and probes for what the response-quality signals
 * leave open ({@code impression}, {@code inconsistency}, {@code time}, {@code attention}).
 */
public record InterviewGuide(
        List<Question> common, Map<String, CompetencyQuestions> competencies, Map<String, LocalizedText> probes) {
    public InterviewGuide {
        common = List.copyOf(common);
        competencies = Map.copyOf(competencies);
        probes = Map.copyOf(probes);
    }

    /** A question with what an answer worth 1, 3 and 5 sounds like. The code is {@code C1} or {@code EMP-past}. */
    public record Question(
            String code, LocalizedText question, LocalizedText one, LocalizedText three, LocalizedText five) {}

    public record CompetencyQuestions(Question past, Question situational) {}

    public Optional<CompetencyQuestions> of(String competency) {
        return Optional.ofNullable(competencies.get(competency));
    }
}
